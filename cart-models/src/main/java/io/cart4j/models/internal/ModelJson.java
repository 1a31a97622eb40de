package io.cart4j.models.internal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cart4j.models.evaluation.Calibration;

/** How the library's own files are written as JSON: strictly, so that a file of another version is noticed. */
public final class ModelJson {
    /** Reads and writes records; leaves streams open. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .addMixIn(Calibration.class, CalibrationKinds.class)
            .build();

    private ModelJson() {}

    /** The names of the kinds of calibration in JSON. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Calibration.None.class, name = "none"),
        @JsonSubTypes.Type(value = Calibration.Platt.class, name = "platt"),
        @JsonSubTypes.Type(value = Calibration.Isotonic.class, name = "isotonic")
    })
    private interface CalibrationKinds {}
}
