package io.cart4j.models.internal.trees;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text that LightGBM 3.x and 4.x save a model as, one tree at a time: of the binary objective, boosted or a
 * forest, or a forest of the regression objective on labels of 0 and 1, whose leaves are shares of positive rows.
 */
public final class LightGbmText {
    private static final String END = "end of trees";
    private static final String TREE = "Tree";
    private static final String SIGMOID = "sigmoid:";
    private static final Set<String> VERSIONS = Set.of("v3", "v4");

    private final String file;
    private final BufferedReader lines;

    private LightGbmText(String file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Reads a model.
     *
     * @param file what to call it in messages
     * @param in the text; not closed
     * @throws io.cart4j.core.CartException if it is damaged, or of a kind that is not evaluated here
     */
    public static TreeModel read(String file, InputStream in) throws IOException {
        try {
            return new LightGbmText(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))).read();
        } catch (NumberFormatException e) {
            throw ModelFileErrors.damaged(file, "a number cannot be read, " + e.getMessage(), e);
        }
    }

    private TreeModel read() throws IOException {
        Map<String, String> header = new HashMap<>();
        String line = section(header);
        LightGbmFields head = new LightGbmFields(file, "the header", header);
        if (!header.containsKey("tree") || !VERSIONS.contains(head.text("version"))) {
            throw ModelFileErrors.unsupported(file, "it is not a model that LightGBM 3 or 4 wrote");
        }
        if (head.integer("num_class") != 1 || head.integer("num_tree_per_iteration") != 1) {
            throw ModelFileErrors.unsupported(file, "it predicts several outcomes");
        }
        List<Tree> trees = new ArrayList<>();
        while (line != null && line.startsWith(TREE + "=")) {
            Map<String, String> fields = new HashMap<>();
            line = section(fields);
            trees.add(new LightGbmFields(file, "tree " + trees.size(), fields).tree());
        }
        int announced = head.text("tree_sizes").isBlank()
                ? 0
                : head.text("tree_sizes").trim().split(" ", -1).length;
        if (line == null || trees.size() != announced) {
            throw ModelFileErrors.damaged(
                    file, "it announces " + announced + " trees and has " + trees.size() + " whole ones", null);
        }
        boolean average = header.containsKey("average_output");
        return new TreeModel(
                trees,
                head.integer("max_feature_idx") + 1,
                0,
                false,
                average ? Math.max(1, trees.size()) : 1,
                link(head.text("objective"), average));
    }

    private Link link(String objective, boolean average) {
        List<String> words = List.of(objective.split(" ", -1));
        if (words.get(0).equals("regression") && average) {
            return Link.share();
        }
        if (!words.get(0).equals("binary")) {
            throw ModelFileErrors.unsupported(file, "its objective is " + objective);
        }
        String sigmoid = words.stream()
                .filter(word -> word.startsWith(SIGMOID))
                .findFirst()
                .orElse(SIGMOID + 1);
        return Link.logistic(Double.parseDouble(sigmoid.substring(SIGMOID.length())));
    }

    /** Fills the fields up to the next tree or the end of all; gives the line it ends at, null at the end of the file. */
    private @Nullable String section(Map<String, String> fields) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(TREE + "=") && !line.equals(END)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                fields.put(line.substring(0, equals), line.substring(equals + 1));
            } else if (!line.isBlank()) {
                fields.put(line, "");
            }
            line = lines.readLine();
        }
        return line;
    }
}
