package io.cart4j.models.internal.trees;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON that XGBoost 1.x to 3.x saves a binary:logistic model of trees as; one tree at a time. */
public final class XgBoostJson {
    private static final String OBJECTIVE = "learner/objective/name";
    private static final String BOOSTER = "learner/gradient_booster/name";
    private static final String BASE_SCORE = "learner/learner_model_param/base_score";
    private static final String CLASSES = "learner/learner_model_param/num_class";
    private static final String TARGETS = "learner/learner_model_param/num_target";
    private static final String FEATURES = "learner/learner_model_param/num_feature";
    private static final String TREE_COUNT = "learner/gradient_booster/model/gbtree_model_param/num_trees";
    private static final String TREES = "learner/gradient_booster/model/trees";

    private final String file;
    private final JsonParser json;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Tree> trees = new ArrayList<>();

    private XgBoostJson(String file, JsonParser json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Reads a model.
     *
     * @param file what to call it in messages
     * @param in the JSON; not closed
     * @throws io.cart4j.core.CartException if it is damaged, or of a kind that is not evaluated here
     */
    public static TreeModel read(String file, InputStream in) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .disable(com.fasterxml.jackson.core.StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
        try (JsonParser json = factory.createParser(in)) {
            return new XgBoostJson(file, json).read();
        } catch (JsonProcessingException e) {
            throw ModelFileErrors.damaged(file, e.getOriginalMessage(), e);
        } catch (NumberFormatException e) {
            throw ModelFileErrors.damaged(file, "a number cannot be read, " + e.getMessage(), e);
        }
    }

    private TreeModel read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw ModelFileErrors.damaged(file, "it is not a JSON object", null);
        }
        object("");
        String objective = text(OBJECTIVE);
        if (!objective.equals("binary:logistic")) {
            throw ModelFileErrors.unsupported(file, "its objective is " + objective);
        }
        if (!text(BOOSTER).equals("gbtree")) {
            throw ModelFileErrors.unsupported(file, "its booster is " + text(BOOSTER));
        }
        if (Integer.parseInt(texts.getOrDefault(CLASSES, "0")) > 1
                || Integer.parseInt(texts.getOrDefault(TARGETS, "1")) > 1) {
            throw ModelFileErrors.unsupported(file, "it predicts several outcomes");
        }
        if (trees.size() != Integer.parseInt(text(TREE_COUNT))) {
            throw ModelFileErrors.damaged(
                    file, "it announces " + text(TREE_COUNT) + " trees and has " + trees.size(), null);
        }
        int features = Integer.parseInt(text(FEATURES));
        return new TreeModel(trees, features, baseMargin(), true, 1, Link.logistic(1));
    }

    /** As XGBoost computes it from the base probability, in float. */
    private double baseMargin() {
        // a list of one from XGBoost 3.1 on
        float base = Float.parseFloat(text(BASE_SCORE).replace("[", "").replace("]", ""));
        if (!(base > 0 && base < 1)) {
            throw ModelFileErrors.damaged(file, "its base_score is " + base + ", not a probability", null);
        }
        return (float) -Math.log(1.0f / base - 1.0f);
    }

    private String text(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw ModelFileErrors.damaged(file, "it has no " + path, null);
        }
        return text;
    }

    private void object(String path) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String inner = path + json.currentName();
            JsonToken token = json.nextToken();
            if (inner.equals(TREES)) {
                trees();
            } else if (token == JsonToken.START_OBJECT) {
                object(inner + "/");
            } else if (token == JsonToken.START_ARRAY) {
                json.skipChildren();
            } else {
                texts.put(inner, json.getText());
            }
        }
    }

    private void trees() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw ModelFileErrors.damaged(file, "tree " + trees.size() + " is not an object", null);
            }
            trees.add(new Fields().tree());
        }
    }

    /** The lists of one tree. */
    private final class Fields {
        private final Map<String, float[]> floats = new HashMap<>();
        private final Map<String, int[]> ints = new HashMap<>();

        Tree tree() throws IOException {
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "split_conditions", "sum_hessian" -> floats.put(name, JsonNumbers.floats(json));
                    case "left_children", "right_children", "split_indices", "split_type", "default_left" ->
                        ints.put(name, JsonNumbers.ints(json));
                    default -> json.skipChildren();
                }
            }
            int[] left = require("left_children", ints.get("left_children"));
            int nodes = left.length;
            float[] conditions = sized("split_conditions", floats.get("split_conditions"), nodes);
            int[] defaults = sized("default_left", ints.get("default_left"), nodes);
            for (int type : ints.getOrDefault("split_type", new int[0])) {
                if (type != 0) {
                    throw ModelFileErrors.unsupported(file, name() + " splits by category");
                }
            }
            float[] thresholds = new float[nodes];
            double[] values = new double[nodes];
            Missing[] missing = new Missing[nodes];
            for (int node = 0; node < nodes; node++) {
                if (!Float.isFinite(conditions[node])) {
                    throw ModelFileErrors.damaged(file, name() + " has the value " + conditions[node], null);
                }
                thresholds[node] = Math.nextDown(conditions[node]);
                values[node] = conditions[node];
                missing[node] = Missing.nan(defaults[node] != 0);
            }
            return new Tree(
                    left,
                    sized("right_children", ints.get("right_children"), nodes),
                    sized("split_indices", ints.get("split_indices"), nodes),
                    thresholds,
                    missing,
                    values,
                    doubles(sized("sum_hessian", floats.get("sum_hessian"), nodes)));
        }

        private String name() {
            return "tree " + trees.size();
        }

        private <T> T require(String field, @Nullable T values) {
            if (values == null) {
                throw ModelFileErrors.damaged(file, name() + " has no " + field, null);
            }
            return values;
        }

        private int[] sized(String field, int @Nullable [] values, int nodes) {
            return checked(field, require(field, values), require(field, values).length, nodes);
        }

        private float[] sized(String field, float @Nullable [] values, int nodes) {
            return checked(field, require(field, values), require(field, values).length, nodes);
        }

        private <T> T checked(String field, T values, int length, int nodes) {
            if (length != nodes) {
                throw ModelFileErrors.damaged(
                        file, name() + " has " + length + " entries of " + field + " for " + nodes + " nodes", null);
            }
            return values;
        }
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
