package io.tenure.shared.tink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.sealing.SealBroken;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sealing.SubjectErased;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TinkSealerTest {

    private final InMemorySubjectKeys keys = new InMemorySubjectKeys();
    private final Sealer sealer = new TinkSealer(keys);

    @Test
    void opensWhatItSealed() {
        assertThat(sealer.open("c1", sealer.seal("c1", "Ada 艾达"))).contains("Ada 艾达");
        assertThat(sealer.open("c1", sealer.seal("c1", "bytes".getBytes(UTF_8))))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString(UTF_8).isEqualTo("bytes"));
    }

    @Test
    void sealedTextSaysSoAndShowsNothing() {
        assertThat(sealer.seal("c1", "Ada Lovelace"))
                .matches("sealed:1:[A-Za-z0-9_-]+")
                .doesNotContain("Ada");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(sealer.seal("c1", "Ada")).isNotEqualTo(sealer.seal("c1", "Ada"));
    }

    @Test
    void opensAfterARestart() {
        var sealed = sealer.seal("c1", "Ada");
        assertThat(new TinkSealer(keys).open("c1", sealed)).contains("Ada");
    }

    @Test
    void opensNothingOnceTheKeyIsDestroyed() {
        var text = sealer.seal("c1", "Ada");
        var bytes = sealer.seal("c1", new byte[] {1});
        sealer.destroy("c1");
        sealer.destroy("c1");
        assertThat(sealer.open("c1", text)).isEmpty();
        assertThat(sealer.open("c1", bytes)).isEmpty();
        assertThat(new TinkSealer(keys).open("c1", text)).isEmpty();
    }

    @Test
    void sealsNothingMoreForAnErasedSubject() {
        sealer.seal("c1", "Ada");
        sealer.destroy("c1");
        assertThatThrownBy(() -> sealer.seal("c1", "Ada"))
                .isInstanceOf(SubjectErased.class)
                .hasMessageContaining("c1");
    }

    @Test
    void refusesAlteredData() {
        var sealed = sealer.seal("c1", "Ada");
        var last = sealed.length() - 5;
        var altered = sealed.substring(0, last) + (sealed.charAt(last) == 'A' ? 'B' : 'A') + sealed.substring(last + 1);
        assertThatThrownBy(() -> sealer.open("c1", altered))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining("c1")
                .hasMessageContaining("altered");
    }

    @Test
    void refusesTextThatIsNotSealed() {
        sealer.seal("c1", "Ada");
        assertThatThrownBy(() -> sealer.open("c1", "Ada")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> sealer.open("c1", "sealed:1:*")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> sealer.open("c1", "sealed:1:")).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesWhatWasSealedUnderAnotherNameWithTheSameKey() {
        var sealed = sealer.seal("c1", "Ada");
        keys.keep("c2", keys.find("c1").orElseThrow());
        assertThatThrownBy(() -> sealer.open("c2", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void fingerprintsAreStableShortAndKeyed() {
        assertThat(sealer.fingerprint("ada@example.org"))
                .matches("[A-Za-z0-9_-]{22}")
                .isEqualTo(new TinkSealer(keys).fingerprint("ada@example.org"))
                .isNotEqualTo(sealer.fingerprint("bob@example.org"))
                .isNotEqualTo(new TinkSealer(new InMemorySubjectKeys()).fingerprint("ada@example.org"));
    }

    @Test
    void manyThreadsMaySealAndOpenAtOnce() {
        assertThat(IntStream.range(0, 20_000).parallel().allMatch(i -> {
                    var subject = "c" + i % 7;
                    return sealer.open(subject, sealer.seal(subject, "text " + i))
                            .filter(("text " + i)::equals)
                            .isPresent();
                }))
                .isTrue();
    }
}
