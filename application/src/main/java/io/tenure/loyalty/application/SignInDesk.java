package io.tenure.loyalty.application;

import io.tenure.loyalty.application.port.in.RequestSignInCodeUseCase;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase;
import io.tenure.loyalty.application.port.in.SignInByCodeUseCase.Attempt;
import io.tenure.loyalty.commands.IssueSignInCode;
import io.tenure.loyalty.commands.SignInCommand;
import io.tenure.loyalty.commands.TrySignInCode;
import io.tenure.loyalty.domain.SignInDecider;
import io.tenure.loyalty.events.MemberSignedIn;
import io.tenure.loyalty.events.SignInEvent;
import io.tenure.loyalty.queries.SignedInMember;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.application.port.in.SendAutomaticMessageUseCase;
import io.tenure.relationship.application.port.in.NormaliseContactUseCase;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.limits.Buckets;
import io.tenure.shared.outcome.Refusal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;

/** Lets members in by a code that is sent to them. Tells nobody whose contact points are known. */
final class SignInDesk {

    private static final String TEMPLATE = "sign-in-code";
    private static final int CODES = 1_000_000;
    private static final int ATTEMPT_BYTES = 16;

    /** Longer than it takes to look a code up and to record what came of it. */
    private static final Duration PACE = Duration.ofMillis(250);

    private static final Buckets.Bound PER_CONTACT = new Buckets.Bound(4, Duration.ofHours(1));
    /** A whole shop may ask by one address. */
    private static final Buckets.Bound PER_ADDRESS = new Buckets.Bound(40, Duration.ofMinutes(15));

    private final LoyaltyBook book;
    private final OwnRecords records;
    private final NormaliseContactUseCase forms;
    private final SendAutomaticMessageUseCase sendMessage;
    private final ExecutorService background;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Buckets asked = new Buckets();
    private final Buckets tried = new Buckets();

    SignInDesk(
            LoyaltyBook book,
            OwnRecords records,
            NormaliseContactUseCase forms,
            SendAutomaticMessageUseCase sendMessage,
            ExecutorService background,
            InstantSource clock) {
        this.book = book;
        this.records = records;
        this.forms = forms;
        this.sendMessage = sendMessage;
        this.background = background;
        this.clock = clock;
    }

    RequestSignInCodeUseCase.Answer request(String typed, String address) {
        Contact contact = Contact.read(typed, forms)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.contact-unreadable",
                        "This is neither an e-mail address nor a phone number with the code of its country: type it"
                                + " again, such as name@example.org or +44 7700 900123."));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String who = "contact " + records.fingerprint(contact);
        Duration wait = longer(asked.toWait(address, PER_ADDRESS, now), asked.toWait(who, PER_CONTACT, now));
        if (wait.isPositive()) {
            return new RequestSignInCodeUseCase.Answer.TooOften(wait);
        }
        asked.count(address, PER_ADDRESS, now);
        asked.count(who, PER_CONTACT, now);
        String attempt = attempt();
        background.execute(() -> records.having(contact).ifPresent(member -> send(member, contact, attempt, now)));
        return new RequestSignInCodeUseCase.Answer.Asked(attempt);
    }

    /** Whoever asked hears the same as everybody, also where the channel is not set up. */
    private void send(CustomerId member, Contact contact, String attempt, Instant now) {
        String code = String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
        if (handle(new IssueSignInCode(member, attempt, hash(attempt, code), now))
                .isEmpty()) {
            return;
        }
        sendMessage.send(
                new MessageDraft(
                        SendAutomaticMessageUseCase.SIGN_IN + attempt,
                        member,
                        TEMPLATE,
                        contact.channel(),
                        contact.value(),
                        Map.of("code", code, "minutes", Long.toString(SignInDecider.LIFE.toMinutes())),
                        true),
                null);
    }

    SignInByCodeUseCase.Answer signIn(Attempt attempt, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Duration wait = tried.toWait(address, PER_ADDRESS, now);
        if (wait.isPositive()) {
            return new SignInByCodeUseCase.Answer.TooOften(wait);
        }
        tried.count(address, PER_ADDRESS, now);
        Optional<SignedInMember> member =
                Contact.read(attempt.contact(), forms).flatMap(contact -> letIn(contact, attempt, now));
        long left = PACE.minus(Duration.between(now, clock.instant())).toNanos();
        LockSupport.parkNanos(Math.min(left, PACE.toNanos()));
        return member.<SignInByCodeUseCase.Answer>map(SignInByCodeUseCase.Answer.SignedIn::new)
                .orElseGet(SignInByCodeUseCase.Answer.Refused::new);
    }

    private Optional<SignedInMember> letIn(Contact contact, Attempt attempt, Instant now) {
        return records.having(contact)
                .filter(member -> handle(new TrySignInCode(
                                member,
                                attempt.id(),
                                hash(attempt.id(), attempt.code().strip()),
                                now))
                        .filter(MemberSignedIn.class::isInstance)
                        .isPresent())
                .map(member -> new SignedInMember(member, records.fingerprint(contact)));
    }

    /** What happened; nothing when it was refused. */
    private Optional<SignInEvent> handle(SignInCommand command) {
        return book.handle(
                                command,
                                Map.of(
                                        Metadata.ACTOR,
                                        OwnRecords.acting(command.customer()).name()))
                        instanceof Decision.Accepted<SignInEvent>(var events)
                ? events.stream().findFirst()
                : Optional.empty();
    }

    private String hash(String attempt, String code) {
        return records.sealer().fingerprint("sign-in-code/" + attempt + "/" + code);
    }

    private String attempt() {
        byte[] bytes = new byte[ATTEMPT_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
