package io.cart4j.core.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A source that is one file. */
interface FileInput extends Input {
    Path file();

    @Override
    default String name() {
        return file().toString();
    }

    @Override
    default long size() {
        try {
            return Files.size(file());
        } catch (IOException e) {
            throw FileErrors.unreadable(file(), e);
        }
    }
}
