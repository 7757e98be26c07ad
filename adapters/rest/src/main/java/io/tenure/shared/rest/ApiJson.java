package io.tenure.shared.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializerBase;
import tools.jackson.databind.type.LogicalType;

/** The JSON of the API: strict about what comes in, decimals as strings and times in UTC going out. */
public final class ApiJson {
    /** Nothing that the API takes nests deeper. */
    static final int MAX_DEPTH = 32;

    static final int MAX_STRING = 100_000;

    private ApiJson() {}

    public static JsonMapper mapper() {
        return JsonMapper.builder(factory())
                .addModule(types())
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .changeDefaultNullHandling(nulls -> JsonSetter.Value.construct(Nulls.SET, Nulls.FAIL))
                .withCoercionConfig(LogicalType.Boolean, config -> {
                    config.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                })
                .build();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNameLength(1_000)
                        .maxNumberLength(100)
                        .build())
                .build();
    }

    private static SimpleModule types() {
        return new SimpleModule("tenure-api")
                .addDeserializer(String.class, new TextJson())
                .addDeserializer(Instant.class, new InstantJson())
                .addDeserializer(LocalDate.class, new DayJson())
                .addDeserializer(BigDecimal.class, new DecimalJson())
                .addSerializer(BigDecimal.class, new DecimalText());
    }

    /** Writes a decimal as a string without an exponent. */
    private static final class DecimalText extends ToStringSerializerBase {
        private DecimalText() {
            super(BigDecimal.class);
        }

        @Override
        public String valueToString(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }
}
