package io.cart4j.models;

/**
 * A model that a native library holds, for those who need more of the library than a {@link TrainedModel} gives. Its
 * handle is {@code ml.dmlc.xgboost4j.java.Booster} for XGBoost, and for LightGBM and the random forest the {@code
 * com.microsoft.ml.lightgbm.SWIGTYPE_p_void} that the functions of {@code lightgbmlib} take as a booster.
 *
 * <pre>{@code
 * if (model instanceof NativeModel<?> known && known.handle() instanceof Booster booster) {
 *     booster.getModelDump("", true);
 * }
 * }</pre>
 *
 * @param <H> the library's own type
 */
public interface NativeModel<H> extends TrainedModel {
    /**
     * Gives what the library calls the model.
     *
     * @return the handle; closing the model frees it, nobody else may
     */
    H handle();
}
