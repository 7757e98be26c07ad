package io.tenure.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, 10.0.0.7/32",
        "10.244.0.0/16, 10.244.0.0/16",
        "fd00::7, fd00:0:0:0:0:0:0:7/128",
        "fd00::/8, fd00:0:0:0:0:0:0:0/8",
    })
    void areAddressesOrNetworks(String text, String network) {
        assertThat(TrustedProxies.Network.of(text)).hasToString(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingress", "10.0.0.0/33", "10.0.0.0/0", "10.0.0.0/", "10.0.0.0/a", "fd00::/129", ""})
    void areNothingElse(String text) {
        assertThatThrownBy(() -> TrustedProxies.Network.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
