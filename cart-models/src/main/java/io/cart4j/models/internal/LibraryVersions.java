package io.cart4j.models.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** The versions of what trains models, as they are at run time and not as they were when this library was built. */
public final class LibraryVersions {
    private static final String UNKNOWN = "unknown";

    private LibraryVersions() {}

    /** Gives versions by name; unknown where a library does not say, as classes outside a jar do not. */
    public static SortedMap<String, String> current() {
        SortedMap<String, String> versions = new TreeMap<>();
        versions.put("cart4j", version("io.cart4j", "cart-models"));
        versions.put("xgboost4j", version("ml.dmlc", "xgboost4j_2.12"));
        versions.put("lightgbm4j", version("io.github.metarank", "lightgbm4j"));
        versions.put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        return Collections.unmodifiableSortedMap(versions);
    }

    private static String version(String group, String artifact) {
        String resource = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = LibraryVersions.class.getResourceAsStream(resource)) {
            if (in == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", UNKNOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
