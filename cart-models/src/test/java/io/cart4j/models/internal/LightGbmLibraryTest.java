package io.cart4j.models.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cart4j.models.ChildJvm;
import io.github.metarank.lightgbm4j.LGBMBooster;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightGbmLibraryTest {
    @TempDir
    private Path temporary;

    @Test
    void leaves_alone_what_other_processes_may_have_mapped() throws Exception {
        Path shared = Files.writeString(temporary.resolve("lib_lightgbm.so"), "another process's");

        ProcessBuilder loader = ChildJvm.of(Loader.class);
        loader.command().add(1, "-Djava.io.tmpdir=" + temporary);
        Process process = loader.start();

        assertThat(process.waitFor()).isZero();
        assertThat(shared).hasContent("another process's");
        assertThat(temporary.toFile().list()).containsExactly("lib_lightgbm.so");
    }

    /** Loads the library in a process of its own, since a process loads it once. */
    static final class Loader {
        private Loader() {}

        public static void main(String[] arguments) {
            String before = System.getProperty("java.io.tmpdir");
            LightGbmLibrary.load();
            boolean restored = System.getProperty("java.io.tmpdir").equals(before);
            Runtime.getRuntime().halt(LGBMBooster.isNativeLoaded() && restored ? 0 : 1);
        }
    }
}
