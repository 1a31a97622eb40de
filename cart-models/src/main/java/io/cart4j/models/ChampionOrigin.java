package io.cart4j.models;

import io.cart4j.core.CartException;
import io.cart4j.core.internal.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the table of a bake-off comes from. Nothing in the table says so, yet whoever uses the champion must compute the
 * same features at the same moment of a session.
 *
 * @param protocol name of the rules of the bake-off, for example {@code study}
 * @param featureSet name of the feature set, for example {@code study} or {@code atCart}
 * @param decisionPoint name of the moment up to which features look, for example {@code first_cart}
 * @param inputs the files that were read, in order; empty if not known
 */
public record ChampionOrigin(String protocol, String featureSet, String decisionPoint, List<InputFile> inputs) {
    /** Name of the decision point of features that see the whole session. */
    public static final String SESSION_END = "session_end";

    /**
     * Freezes the inputs.
     *
     * @param protocol name of the rules of the bake-off
     * @param featureSet name of the feature set
     * @param decisionPoint name of the moment up to which features look
     * @param inputs the files that were read, in order
     */
    public ChampionOrigin {
        if (protocol.isBlank() || featureSet.isBlank() || decisionPoint.isBlank()) {
            throw new CartException("a champion needs the names of its protocol, feature set and decision point, got \""
                    + protocol + "\", \"" + featureSet + "\" and \"" + decisionPoint + "\"");
        }
        inputs = List.copyOf(inputs);
    }

    /**
     * Gives the origin of the study's champion: its protocol, its features, of whole sessions.
     *
     * @return an origin without inputs
     */
    public static ChampionOrigin study() {
        return new ChampionOrigin("study", "study", SESSION_END, List.of());
    }

    /**
     * Names the files that were read.
     *
     * @param files files, and directories whose files count in order of their paths
     * @return the same origin with the names and sizes of these files
     * @throws CartException if one of them cannot be looked at
     */
    public ChampionOrigin readFrom(List<Path> files) {
        List<InputFile> found = new ArrayList<>();
        for (Path file : files) {
            try {
                if (Files.isDirectory(file)) {
                    try (Stream<Path> inside = Files.walk(file)) {
                        for (Path each :
                                inside.filter(Files::isRegularFile).sorted().toList()) {
                            found.add(InputFile.of(each));
                        }
                    }
                } else {
                    found.add(InputFile.of(file));
                }
            } catch (IOException e) {
                throw FileErrors.unreadable(file, e);
            }
        }
        return new ChampionOrigin(protocol, featureSet, decisionPoint, found);
    }

    /**
     * A file that was read.
     *
     * @param name its name, without directories
     * @param bytes its size
     */
    public record InputFile(String name, long bytes) {
        private static InputFile of(Path file) throws IOException {
            return new InputFile(file.getFileName().toString(), Files.size(file));
        }
    }
}
