"""Loads a model that Cart4J saved and compares its predictions with Cart4J's.

usage: predict.py xgboost|lightgbm MODEL WIDTH INPUTS PREDICTIONS, the last two raw little-endian float32;
prints the library's version and the largest difference; ends with 3 if the library is not there.
"""
import sys

kind, model, width, inputs, predictions = sys.argv[1:]
try:
    import numpy
    library = __import__(kind)
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

rows = numpy.fromfile(inputs, dtype="<f4").reshape(-1, int(width))
ours = numpy.fromfile(predictions, dtype="<f4").astype("f8")
if kind == "xgboost":
    booster = library.Booster(model_file=model)
    theirs = booster.predict(library.DMatrix(rows, feature_names=booster.feature_names))
else:
    theirs = library.Booster(model_file=model).predict(rows)
print(library.__version__)
print(numpy.abs(theirs.astype("f8") - ours).max())
