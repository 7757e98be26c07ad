package io.tenure.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LicencesTest {

    /** Licences that let anyone use and pass on the product; of several, the reader may choose. */
    private static final Set<String> WELCOME = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "MPL-2.0",
            "Public Domain",
            "Bouncy Castle Licence",
            "Indiana University Extreme! Lab Software License",
            "Go License"); // the BSD 3-clause text, as of re2j

    /**
     * Welcome in one component alone: JobRunr is used as it is, in a jar of its own that anyone may exchange (ADR 51).
     */
    private static final Map<String, String> WELCOME_AS_A_JAR = Map.of("jobrunr", "LGPL-3.0+");

    @Test
    void everythingInTheProductMayBePassedOnFreely() throws IOException {
        var components = billOfMaterials().get("components");

        assertThat(components).hasSizeGreaterThan(50).allSatisfy(component -> assertThat(licences(component))
                .as(
                        "licences of %s %s: replace it, or add a licence that is welcome",
                        component.get("name"), component.get("version"))
                .anyMatch(licence -> WELCOME.contains(licence)
                        || licence.equals(
                                WELCOME_AS_A_JAR.get(component.get("name").asString()))));
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(licence -> licence.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString("")))
                .toList();
    }

    private static JsonNode billOfMaterials() throws IOException {
        try (var json = LicencesTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(json, "Maven writes it before the tests"));
        }
    }
}
