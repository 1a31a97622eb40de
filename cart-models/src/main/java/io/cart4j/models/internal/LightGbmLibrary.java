package io.cart4j.models.internal;

import io.cart4j.core.CartException;
import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Loads LightGBM's native library from a directory of this process's own. Left alone, LightGBM4j unpacks it over one
 * fixed file in the temporary directory, which every other process on the machine that uses LightGBM has mapped: they
 * crash at their next call.
 */
public final class LightGbmLibrary {
    private static final String TEMPORARY_DIRECTORY = "java.io.tmpdir";
    private static boolean loaded;

    private LightGbmLibrary() {}

    /** To be called before LightGBM4j is first used. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        String usual = System.getProperty(TEMPORARY_DIRECTORY);
        try {
            Path own = Files.createTempDirectory("cart4j-lightgbm");
            System.setProperty(TEMPORARY_DIRECTORY, own.toString());
            try {
                LGBMBooster.loadNative();
            } finally {
                System.setProperty(TEMPORARY_DIRECTORY, usual);
                remove(own);
            }
        } catch (IOException e) {
            throw new CartException(
                    "LightGBM's native library cannot be unpacked in " + usual + ": " + e
                            + "; name a writable directory with -D" + TEMPORARY_DIRECTORY,
                    e);
        }
        loaded = true;
    }

    /** A loaded library needs its file no more, but not every system lets go of it before the process ends. */
    private static void remove(Path directory) {
        File[] files = directory.toFile().listFiles();
        directory.toFile().deleteOnExit();
        for (File file : files == null ? new File[0] : files) {
            if (!file.delete()) {
                file.deleteOnExit();
            }
        }
        directory.toFile().delete();
    }
}
