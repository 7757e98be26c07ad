package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.BenefitCommand;
import io.tenure.loyalty.commands.SignInCommand;
import io.tenure.loyalty.commands.WalletId;
import io.tenure.loyalty.domain.ProgrammeDecider;
import io.tenure.loyalty.domain.ProgrammeRegister;
import io.tenure.loyalty.domain.ProgrammeRegister.InForce;
import io.tenure.loyalty.events.ProgrammeDrafted;
import io.tenure.loyalty.events.ProgrammeEvent;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.programme.WalletTerms;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every version of every programme, up to date with the ledger at each question. Safe for use by many threads. */
final class Programmes {

    private static final int BLOCK = 256;

    private final Ledger ledger;
    private final EventCodec codec;
    private final ProgrammeFiles files;
    private final Map<ProgrammeVersion, String> texts = new ConcurrentHashMap<>();
    private final Map<ProgrammeVersion, Programme> read = new ConcurrentHashMap<>();
    private final Map<ProgrammeVersion, List<String>> budgeted = new ConcurrentHashMap<>();

    /** Nobody waits to read it: every sale asks several times. */
    private volatile Known known = new Known(ProgrammeDecider.initial(), 0);

    Programmes(Ledger ledger, EventCodec codec, ProgrammeFiles files) {
        this.ledger = ledger;
        this.codec = codec;
        this.files = files;
    }

    ProgrammeRegister register() {
        Known now = known;
        return newsAfter(now).isEmpty() ? now.register() : caughtUp();
    }

    private List<RecordedCommit> newsAfter(Known now) {
        return ledger.readStream(LoyaltyBook.PROGRAMMES, now.next(), BLOCK);
    }

    private synchronized ProgrammeRegister caughtUp() {
        Known now = known;
        List<RecordedCommit> news = newsAfter(now);
        while (!news.isEmpty()) {
            for (RecordedCommit commit : news) {
                ProgrammeRegister register = now.register();
                for (EventData event : commit.events()) {
                    register = after(register, (ProgrammeEvent) codec.decode(event, commit.stream()));
                }
                now = new Known(register, commit.lastSequence() + 1);
            }
            news = newsAfter(now);
        }
        known = now;
        return now.register();
    }

    private ProgrammeRegister after(ProgrammeRegister register, ProgrammeEvent event) {
        if (event instanceof ProgrammeDrafted drafted) {
            texts.put(new ProgrammeVersion(drafted.programme(), drafted.version()), drafted.text());
        }
        return ProgrammeDecider.evolve(register, event);
    }

    private Stream<ProgrammeVersion> versions(String programme) {
        return LongStream.rangeClosed(1, register().latest().getOrDefault(programme, 0L))
                .mapToObj(version -> new ProgrammeVersion(programme, version));
    }

    /** In which currency partners are settled; empty while no version has any. */
    Optional<Currency> settled(String programme) {
        return versions(programme)
                .flatMap(version -> readable(version).stream())
                .filter(kept -> !kept.partners().all().isEmpty())
                .map(Programme::currency)
                .findFirst();
    }

    /** By which zone's months partners are settled; empty while no version that counts, or is to, has any. */
    Optional<ZoneId> settledBy(String programme) {
        List<Programme> decided = register().inForce().stream()
                .filter(each -> each.programme().equals(programme))
                .flatMap(each -> readable(new ProgrammeVersion(programme, each.version())).stream())
                .toList();
        return decided.stream().allMatch(kept -> kept.partners().all().isEmpty())
                ? Optional.empty()
                : Optional.of(decided.getLast().zone());
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

    /** @throws Refusal when members are to pay in another currency than the programme's */
    void requireCurrency(String programme, @Nullable Money money, Instant now) {
        Currency own = inForce(programme, now)
                .orElseGet(() -> kept(new ProgrammeVersion(
                        programme, Objects.requireNonNull(register().latest().get(programme)))))
                .currency();
        if (money != null && !money.currency().equals(own)) {
            throw Refusal.of(
                    "loyalty.reward-currency",
                    "Rewards of " + programme + " take money in " + own + " only: give the price in it.");
        }
    }

    /** The rules that have a budget in any version that counts, has counted or is to count. */
    List<String> budgeted(String programme) {
        List<InForce> all = known.register().inForce(); // whoever asks has just looked at the ledger
        return budgeted.computeIfAbsent(new ProgrammeVersion(programme, all.size()), _ -> all.stream()
                .filter(each -> each.programme().equals(programme))
                .map(InForce::version)
                .distinct()
                .flatMap(version -> readable(new ProgrammeVersion(programme, version)).stream())
                .flatMap(kept -> kept.earn().stream())
                .filter(EarningRule::hasBudget)
                .map(EarningRule::id)
                .distinct()
                .toList());
    }

    /** What a later release no longer understands is from before there were budgets. */
    Optional<Programme> readable(ProgrammeVersion version) {
        try {
            return Optional.of(kept(version));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** All programmes as they count for what happened at a time. */
    List<Programme> inForce(Instant at) {
        ProgrammeRegister known = register();
        return known.programmes(at).stream()
                .flatMap(name -> known.version(name, at).stream().map(version -> new ProgrammeVersion(name, version)))
                .map(this::kept)
                .toList();
    }

    /** The versions that count or have counted, oldest first. */
    List<Programme> everInForce(String programme, Instant now) {
        return register().inForce().stream()
                .filter(each ->
                        each.programme().equals(programme) && !each.from().isAfter(now))
                .map(InForce::version)
                .distinct()
                .sorted()
                .map(version -> kept(new ProgrammeVersion(programme, version)))
                .toList();
    }

    /** The currencies in which any version of a programme let members store money. */
    Set<Currency> currencies(String programme) {
        return versions(programme)
                .map(this::kept)
                .flatMap(kept -> kept.storedValue().stream())
                .map(WalletTerms::currency)
                .collect(Collectors.toSet());
    }

    /** The streams of the ledger that tell of a customer and nobody else, in whichever programme. */
    Stream<String> streams(CustomerId customer) {
        return Stream.concat(
                Stream.of(SignInCommand.stream(customer)),
                register().latest().keySet().stream()
                        .sorted()
                        .flatMap(programme -> streams(new AccountId(programme, customer))));
    }

    private Stream<String> streams(AccountId account) {
        return Stream.concat(
                Stream.of(account.stream(), BenefitCommand.stream(account)),
                currencies(account.programme()).stream()
                        .map(currency -> new WalletId(account.programme(), account.customer(), currency).stream())
                        .sorted());
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

    /** @param next sequence of the first event that is not in the register */
    private record Known(ProgrammeRegister register, long next) {}
}
