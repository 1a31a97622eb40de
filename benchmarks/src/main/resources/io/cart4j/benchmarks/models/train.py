"""Trains one model on the matrix in a directory, as TrainMain does."""
import json
import resource
import sys
import time

import numpy as np

directory, model, threads, width, out = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5]


def read(name):
    values = np.fromfile(f"{directory}/{name}.f32", dtype="<f4").reshape(-1, width)
    return values, np.fromfile(f"{directory}/{name}.u8", dtype=np.uint8)


x, y = read("train")
told = {}
start = time.perf_counter()
if model == "XGBoost":
    import xgboost

    matrix = xgboost.DMatrix(x, label=y, nthread=threads)
    told["prepare_seconds"] = time.perf_counter() - start
    start = time.perf_counter()
    options = {"objective": "binary:logistic", "tree_method": "hist", "eta": 0.3, "max_depth": 6, "nthread": threads}
    booster = xgboost.train({**options, "verbosity": 0}, matrix, 100)
    predict = booster.inplace_predict
else:
    told["prepare_seconds"] = 0.0
    if model == "RandomForest":
        from sklearn.ensemble import RandomForestClassifier

        fit = RandomForestClassifier(n_estimators=100, n_jobs=threads, random_state=42)
    else:
        from sklearn.linear_model import LogisticRegression

        fit = LogisticRegression(max_iter=1000)
    start = time.perf_counter()
    fit.fit(x, y)
    predict = lambda rows: fit.predict_proba(rows)[:, 1]
told["train_seconds"] = time.perf_counter() - start
if model == "LogisticRegression":
    told["coefficients"] = fit.coef_[0].tolist()
test, _ = read("test")
start = time.perf_counter()
predict(test).astype("<f4").tofile(out)
told["predict_seconds"] = time.perf_counter() - start
told["peak_bytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
print(json.dumps(told))
