package io.tenure.shared.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every sentence of the port {@link SubjectKeyStore}, to be kept by every engine: subclass it and say how to open one.
 */
public abstract class SubjectKeysContract {

    protected SubjectKeyStore keys;

    /** Opens the keys of this test: none at first, the same again after they were closed. */
    protected abstract SubjectKeyStore open();

    protected abstract void close();

    @BeforeEach
    void openKeys() {
        keys = open();
    }

    @AfterEach
    void closeKeys() {
        close();
    }

    @Test
    void keepsTheFirstKeyOfASubject() {
        assertThat(keys.find("anna")).isEmpty();
        assertThat(keys.keep("anna", bytes("first"))).isEqualTo(bytes("first"));
        assertThat(keys.keep("anna", bytes("second"))).isEqualTo(bytes("first"));
        close();
        keys = open();
        assertThat(keys.find("anna")).contains(bytes("first"));
    }

    @Test
    void givesRacersTheSameKey() throws Exception {
        Set<String> kept = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<byte[]>> racers = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                byte[] offered = bytes("offer" + i);
                racers.add(threads.submit(() -> keys.keep("anna", offered)));
            }
            for (Future<byte[]> racer : racers) {
                kept.add(new String(racer.get(), UTF_8));
            }
        }
        assertThat(kept).hasSize(1);
    }

    @Test
    void neverGivesAnErasedSubjectAKeyAgain() {
        keys.keep("anna", bytes("first"));
        keys.destroy("anna");
        keys.destroy("anna");
        keys.destroy("never seen");
        assertThat(keys.find("anna")).isEmpty();
        for (String erased : List.of("anna", "never seen")) {
            assertThatThrownBy(() -> keys.keep(erased, bytes("again"))).isInstanceOf(SubjectErased.class);
        }
    }

    @Test
    void keepsASecretOfTheInstallationUnderItsName() {
        assertThat(keys.installationSecret("fingerprint", bytes("one"))).isEqualTo(bytes("one"));
        assertThat(keys.installationSecret("fingerprint", bytes("two"))).isEqualTo(bytes("one"));
        assertThat(keys.installationSecret("other", bytes("three"))).isEqualTo(bytes("three"));
    }

    @Test
    void listsWhatItKeepsForWhoeverCarriesItAway() {
        keys.keep("bob", bytes("b"));
        keys.keep("anna", bytes("a"));
        keys.keep("客", bytes("c"));
        keys.destroy("bob");
        keys.installationSecret("fingerprint", bytes("one"));
        keys.installationSecret("checkpoints", bytes("two"));

        assertThat(keys.list("", 2)).extracting(KeptKey::subject).containsExactly("anna", "bob");
        assertThat(keys.list("", 1).getFirst().material()).contains(bytes("a"));
        assertThat(keys.list("anna", 2)).extracting(KeptKey::subject).containsExactly("bob", "客");
        assertThat(keys.list("anna", 1).getFirst().material()).isEmpty();
        assertThat(keys.list("客", 10)).isEmpty();
        assertThat(keys.installationSecrets()).containsOnlyKeys("fingerprint", "checkpoints");
        assertThat(keys.installationSecrets().get("checkpoints")).isEqualTo(bytes("two"));
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
