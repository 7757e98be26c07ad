package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.domain.ProgrammeDecider;
import io.tenure.loyalty.domain.ProgrammeRegister;
import io.tenure.loyalty.events.ProgrammeDrafted;
import io.tenure.loyalty.events.ProgrammeEvent;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Every version of every programme, up to date with the ledger at each question. Safe for use by many threads. */
final class Programmes {

    private static final int BLOCK = 256;

    private final Ledger ledger;
    private final EventCodec codec;
    private final ProgrammeFiles files;
    private final Map<ProgrammeVersion, String> texts = new ConcurrentHashMap<>();
    private final Map<ProgrammeVersion, Programme> read = new ConcurrentHashMap<>();
    private ProgrammeRegister register = ProgrammeDecider.initial();
    private long next;

    Programmes(Ledger ledger, EventCodec codec, ProgrammeFiles files) {
        this.ledger = ledger;
        this.codec = codec;
        this.files = files;
    }

    synchronized ProgrammeRegister register() {
        List<RecordedCommit> news = ledger.readStream(LoyaltyBook.PROGRAMMES, next, BLOCK);
        while (!news.isEmpty()) {
            for (RecordedCommit commit : news) {
                commit.events().forEach(event -> happened((ProgrammeEvent) codec.decode(event, commit.stream())));
                next = commit.firstSequence() + commit.events().size();
            }
            news = ledger.readStream(LoyaltyBook.PROGRAMMES, next, BLOCK);
        }
        return register;
    }

    private void happened(ProgrammeEvent event) {
        register = ProgrammeDecider.evolve(register, event);
        if (event instanceof ProgrammeDrafted drafted) {
            texts.put(new ProgrammeVersion(drafted.programme(), drafted.version()), drafted.text());
        }
    }

    /** @throws ProgrammeInvalid with everything that is wrong with the text */
    void requireValid(String programme, String text) throws ProgrammeInvalid {
        files.read(new ProgrammeVersion(programme, 0), text);
    }

    /** The version that counts for what happened at a time. */
    Optional<Programme> inForce(String programme, Instant at) {
        return register().version(programme, at).map(version -> kept(new ProgrammeVersion(programme, version)));
    }

    /** @throws Refusal when no version of it counts */
    Programme required(String programme, Instant at) {
        return inForce(programme, at)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-programme",
                        "No programme '" + programme + "' is in force: name one that is."));
    }

    /** All programmes as they count for what happened at a time. */
    List<Programme> inForce(Instant at) {
        ProgrammeRegister known = register();
        return known.programmes(at).stream()
                .flatMap(name -> known.version(name, at).stream().map(version -> new ProgrammeVersion(name, version)))
                .map(this::kept)
                .toList();
    }

    /** The currencies in which any version of a programme let members store money. */
    Set<Currency> currencies(String programme) {
        return LongStream.rangeClosed(1, register().latest().getOrDefault(programme, 0L))
                .mapToObj(version -> kept(new ProgrammeVersion(programme, version)))
                .flatMap(kept -> kept.storedValue().stream())
                .map(WalletTerms::currency)
                .collect(Collectors.toSet());
    }

    Optional<String> text(ProgrammeVersion version) {
        register();
        return Optional.ofNullable(texts.get(version));
    }

    /** A version that is on record. */
    Programme kept(ProgrammeVersion version) {
        return read.computeIfAbsent(version, this::read);
    }

    /** A text was valid when it was drafted; if a later release no longer understands it, that must be said. */
    private Programme read(ProgrammeVersion version) {
        try {
            return files.read(version, Objects.requireNonNull(texts.get(version), version::toString));
        } catch (ProgrammeInvalid e) {
            throw new IllegalStateException(
                    "The loyalty programme " + version + " is no longer valid: " + e.getMessage()
                            + ". Draft it anew and put that version in force.",
                    e);
        }
    }
}
