package io.tenure.segmentation.domain;

import io.tenure.segmentation.commands.DraftGroupSegment;
import io.tenure.segmentation.commands.DraftSegment;
import io.tenure.segmentation.commands.PublishSegment;
import io.tenure.segmentation.commands.RetireSegment;
import io.tenure.segmentation.commands.SegmentCommand;
import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.domain.SegmentRegister.Known;
import io.tenure.segmentation.events.GroupSegmentDrafted;
import io.tenure.segmentation.events.SegmentDrafted;
import io.tenure.segmentation.events.SegmentEvent;
import io.tenure.segmentation.events.SegmentPublished;
import io.tenure.segmentation.events.SegmentRetired;
import io.tenure.shared.domain.Decision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides what happens to the definitions of segments. */
public final class SegmentDecider {

    /** The most segments that may be drafted, and so published. */
    public static final int MOST_SEGMENTS = 500;

    /** The most segments that may stand upon each other. */
    public static final int DEEPEST = 5;

    /** The most customers on a fixed list. */
    public static final int LONGEST_LIST = 10_000;

    private static final int LONGEST_TITLE = 200;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    private SegmentDecider() {}

    public static SegmentRegister initial() {
        return new SegmentRegister(Map.of());
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<SegmentEvent> decide(SegmentCommand command, SegmentRegister register) {
        return switch (command) {
            case DraftSegment c -> draft(c, register);
            case DraftGroupSegment c -> draft(c, register);
            case PublishSegment c -> publish(c, register);
            case RetireSegment c -> retire(c, register);
        };
    }

    public static SegmentRegister evolve(SegmentRegister register, SegmentEvent event) {
        Known known = register.segments().getOrDefault(event.segment(), new Known(0, List.of(), null, List.of()));
        return switch (event) {
            case SegmentDrafted e ->
                register.with(e.segment(), new Known(e.version(), e.uses(), known.published(), known.uses()));
            case GroupSegmentDrafted e ->
                register.with(e.segment(), new Known(e.version(), List.of(), known.published(), known.uses()));
            case SegmentPublished e ->
                register.with(
                        e.segment(), new Known(known.drafted(), known.draftUses(), e.version(), known.draftUses()));
            case SegmentRetired e ->
                register.with(e.segment(), new Known(known.drafted(), known.draftUses(), null, List.of()));
        };
    }

    private static Decision<SegmentEvent> draft(DraftSegment c, SegmentRegister register) {
        if (c.customers().size() > LONGEST_LIST) {
            return Decision.rejected(
                    "segmentation.list-too-long",
                    "A fixed list holds " + LONGEST_LIST + " customers at most: use a tag and a rule on it instead");
        }
        return refusedDraft(c.segment(), c.title(), c.titleZh(), register)
                .orElseGet(() -> Decision.accepted(new SegmentDrafted(
                        c.segment(),
                        next(c, register),
                        c.title(),
                        c.titleZh(),
                        c.rule(),
                        c.customers(),
                        c.uses(),
                        c.now())));
    }

    private static Decision<SegmentEvent> draft(DraftGroupSegment c, SegmentRegister register) {
        ValueGroup group = c.group();
        if (!Groups.exists(group)) {
            return Decision.rejected(
                    "segmentation.unknown-group",
                    "There is no " + group.scheme() + " group '" + group.name() + "': name one of "
                            + String.join(", ", Groups.of(group.scheme())));
        }
        return refusedDraft(c.segment(), c.title(), c.titleZh(), register)
                .orElseGet(() -> Decision.accepted(new GroupSegmentDrafted(
                        c.segment(),
                        next(c, register),
                        c.title(),
                        c.titleZh(),
                        group.scheme().name(),
                        group.name(),
                        c.now())));
    }

    private static Optional<Decision<SegmentEvent>> refusedDraft(
            String segment, String title, @Nullable String titleZh, SegmentRegister register) {
        if (!NAME.matcher(segment).matches()) {
            return refused(
                    "segmentation.invalid-name",
                    "A segment is named by a small letter, then small letters, digits and hyphens, 60 at most");
        }
        if (isNoTitle(title) || (titleZh != null && isNoTitle(titleZh))) {
            return refused("segmentation.invalid-title", "A title has 1 to " + LONGEST_TITLE + " characters");
        }
        if (!register.segments().containsKey(segment) && register.segments().size() >= MOST_SEGMENTS) {
            return refused(
                    "segmentation.too-many-segments",
                    "At most " + MOST_SEGMENTS + " segments fit: change one of them instead");
        }
        return Optional.empty();
    }

    private static boolean isNoTitle(String title) {
        return title.isBlank() || title.length() > LONGEST_TITLE;
    }

    private static Optional<Decision<SegmentEvent>> refused(String code, String reason) {
        return Optional.of(Decision.rejected(code, reason));
    }

    private static long next(SegmentCommand c, SegmentRegister register) {
        Known known = register.segments().get(c.segment());
        return known == null ? 1 : known.drafted() + 1;
    }

    private static Decision<SegmentEvent> publish(PublishSegment c, SegmentRegister register) {
        Known known = register.segments().get(c.segment());
        if (known == null) {
            return unknown(c);
        }
        if (Long.valueOf(known.drafted()).equals(known.published())) {
            return Decision.nothing();
        }
        return refusedUses(c.segment(), known.draftUses(), register)
                .<Decision<SegmentEvent>>map(reason -> reason)
                .orElseGet(() -> Decision.accepted(new SegmentPublished(c.segment(), known.drafted(), c.now())));
    }

    private static Optional<Decision<SegmentEvent>> refusedUses(
            String segment, List<String> uses, SegmentRegister register) {
        for (String used : uses) {
            Known known = register.segments().get(used);
            if (!used.equals(segment) && (known == null || !known.isPublished())) {
                return Optional.of(Decision.rejected(
                        "segmentation.uses-unpublished",
                        "The rule asks for the segment '" + used + "', which is not published: publish it first"));
            }
        }
        if (register.leads(uses, segment)) {
            return Optional.of(Decision.rejected(
                    "segmentation.cycle",
                    "The rule of '" + segment + "' comes back to '" + segment + "' through " + uses
                            + ": a segment cannot hang on itself"));
        }
        // what stands upon this segment grows with it
        int above = height(segment, register);
        return register.depth(uses) + above > DEEPEST
                ? Optional.of(Decision.rejected(
                        "segmentation.too-deep",
                        "More than " + DEEPEST + " segments would stand upon each other: ask for facts instead"))
                : Optional.empty();
    }

    /** How many published segments stand upon each other above one. */
    private static int height(String segment, SegmentRegister register) {
        return register.segments().entrySet().stream()
                .filter(entry -> entry.getValue().isPublished()
                        && entry.getValue().uses().contains(segment))
                .mapToInt(entry -> 1 + height(entry.getKey(), register))
                .max()
                .orElse(0);
    }

    private static Decision<SegmentEvent> retire(RetireSegment c, SegmentRegister register) {
        Known known = register.segments().get(c.segment());
        if (known == null) {
            return unknown(c);
        }
        Optional<String> user = register.segments().entrySet().stream()
                .filter(entry -> entry.getValue().isPublished()
                        && entry.getValue().uses().contains(c.segment()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
        if (user.isPresent()) {
            return Decision.rejected(
                    "segmentation.still-used",
                    "The segment '" + user.get() + "' asks for '" + c.segment() + "': change or retire that one first");
        }
        return known.isPublished() ? Decision.accepted(new SegmentRetired(c.segment(), c.now())) : Decision.nothing();
    }

    private static Decision<SegmentEvent> unknown(SegmentCommand c) {
        return Decision.rejected(
                "segmentation.unknown-segment", "There is no segment '" + c.segment() + "': name one that is listed");
    }
}
