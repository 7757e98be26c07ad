package io.tenure.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void areOfTagsJustAsWeWriteThem() {
        assertThat(Versions.expected(Versions.tag(7) + ", \"0\"")).containsExactly(7L, 0L);
        assertThat(Versions.expected("\"007\", \"00\", \"-7\", W/\"7\", \"\"")).isEmpty();
    }
}
