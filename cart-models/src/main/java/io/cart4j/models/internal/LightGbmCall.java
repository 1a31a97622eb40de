package io.cart4j.models.internal;

import com.microsoft.ml.lightgbm.SWIGTYPE_p_p_void;
import com.microsoft.ml.lightgbm.SWIGTYPE_p_void;
import com.microsoft.ml.lightgbm.lightgbmlib;
import io.cart4j.core.CartException;
import java.util.function.ToIntFunction;

/**
 * Calls of LightGBM's C API. LightGBM4J's own classes cannot take rows in pieces and predict with all trees only, so they
 * are left aside, and the functions underneath are used.
 */
final class LightGbmCall {
    private LightGbmCall() {}

    /** A place in native memory. */
    static final class Address extends SWIGTYPE_p_void {
        Address(long address) {
            super(address, false);
        }
    }

    /** Throws what LightGBM says if the status of a call is not that of success. */
    static void check(int status, String what) {
        if (status != 0) {
            throw new CartException("LightGBM could not " + what + ": " + lightgbmlib.LGBM_GetLastError());
        }
    }

    /** Calls a function that writes the handle of what it makes. */
    static SWIGTYPE_p_void create(ToIntFunction<SWIGTYPE_p_p_void> call, String what) {
        SWIGTYPE_p_p_void handle = lightgbmlib.new_voidpp();
        try {
            check(call.applyAsInt(handle), what);
            return lightgbmlib.voidpp_value(handle);
        } finally {
            lightgbmlib.delete_voidpp(handle);
        }
    }
}
