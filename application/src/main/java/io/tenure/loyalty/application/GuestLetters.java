package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.domain.Gathering;
import io.tenure.loyalty.events.GatheringPlanned;
import io.tenure.messaging.application.port.in.MessageDraft;
import io.tenure.messaging.application.port.in.SendAutomaticMessageUseCase;
import io.tenure.messaging.events.MessageChannel;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.together.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** Writes by e-mail to guests of events, as long as they are members. */
final class GuestLetters {

    /** Each has a stream of its own, and waits for the disk together with the others. */
    private static final int AT_ONCE = 16;

    /** So long before an event begins no guest can wait until the quiet hours are over. */
    private static final Duration SOON = Duration.ofHours(24);

    private static final String MOMENT = "-";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Programmes programmes;
    private final TillMembers members;
    private final SendAutomaticMessageUseCase sendMessage;
    private final ExecutorService background;
    private final InstantSource clock;

    private GuestLetters(LoyaltyModule.Ports ports, Programmes programmes, TillMembers members) {
        this.programmes = programmes;
        this.members = members;
        this.sendMessage = ports.sendMessage();
        this.background = ports.background();
        this.clock = ports.clock();
    }

    /** What has guests written to. */
    static List<Policy> policies(LoyaltyModule.Ports ports, Programmes programmes, TillMembers members) {
        GuestLetters letters = new GuestLetters(ports, programmes, members);
        return List.of(
                new InvitationPolicy(ports.book(), letters, ports.clock()),
                new CalledOffPolicy(ports.book(), letters),
                new MovedPolicy(ports.book(), letters, ports.sentMessages(), ports.clock()));
    }

    /**
     * What guests are written.
     *
     * @param kind with the event it names the message, which each guest gets once
     * @param template of the plan for messages
     * @param plan of the event
     * @param more values beside those that every letter about an event has
     * @param prompt whether it comes in quiet hours too
     */
    record Letter(String kind, String template, GatheringPlanned plan, Map<String, String> more, boolean prompt) {

        /** A kind of letter that a guest gets once for each of several moments. */
        static String kind(String kind, Instant moment) {
            return kind + MOMENT + moment.toEpochMilli();
        }

        private String id() {
            return "%s:%s:%s".formatted(kind, plan.programme(), plan.gathering());
        }

        private Map<String, String> values(ZoneId zone) {
            Map<String, String> values = new HashMap<>(more);
            values.put("event", plan.title());
            values.put("place", plan.place());
            values.put("time", TIME.format(plan.beginsAt().atZone(zone)));
            return values;
        }
    }

    /** The kind of those that tell of the time and place that an event has now. */
    static String asOf(Gathering gathering, String kind) {
        Gathering.Move move = gathering.move();
        return move == null ? kind : Letter.kind(kind, move.at());
    }

    static boolean isOf(String kind, String message) {
        return message.startsWith(kind + ":");
    }

    /** The event that a message is about, when it is a letter of that kind, or the letter of one of its moments. */
    static Optional<GatheringId> about(String kind, String message) {
        String[] parts = message.split(":", -1);
        return parts.length == 3 && (parts[0].equals(kind) || parts[0].startsWith(kind + MOMENT))
                ? Optional.of(new GatheringId(parts[1], parts[2]))
                : Optional.empty();
    }

    /** Whether what is decided of an event comes too late for a letter by day. */
    static boolean isSoon(Instant begins, Instant decided) {
        return decided.plus(SOON).isAfter(begins);
    }

    /** To each guest once, however often it is asked for. */
    void write(List<String> guests, Letter letter) {
        Instant now = clock.instant();
        ZoneId zone = programmes.required(letter.plan().programme(), now).zone();
        try {
            // Each by itself: among thousands of guests a server that stops does not wait for the last one.
            Together.each(AT_ONCE, guests, guest -> OwnUnit.of(background, () -> wentOut(guest, letter, zone)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while guests were written to; it begins again here", e);
        }
    }

    private boolean wentOut(String guest, Letter letter, ZoneId zone) {
        CustomerId customer = new CustomerId(guest);
        String programme = letter.plan().programme();
        return isMember(new AccountId(programme, customer))
                && sendMessage.send(
                        new MessageDraft(
                                letter.id(),
                                customer,
                                letter.template(),
                                MessageChannel.EMAIL,
                                null,
                                letter.values(zone),
                                letter.prompt()),
                        programme);
    }

    private boolean isMember(AccountId record) {
        try {
            members.payer(record);
            return true;
        } catch (Refusal former) {
            return false;
        }
    }
}
