package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.constant;
import static io.tenure.loyalty.yaml.ProgrammePart.number;
import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.FormMistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the tiers of a programme. */
record TierReader(List<TextProblem> problems) {

    private static final int MOST_TIERS = 10;

    TierTerms read(Node node) {
        Block block = new Block("tiers", node, problems);
        List<Tier> levels = new ArrayList<>();
        for (Node level : block.list("levels")) {
            levels.add(tier(level, levels.isEmpty()));
        }
        if (levels.isEmpty() || levels.size() > MOST_TIERS) {
            block.problem("levels", ProgrammeMistake.TIERS_OUT_OF_RANGE, MOST_TIERS);
        }
        if (levels.stream().map(Tier::id).distinct().count() < levels.size()) {
            block.problem("levels", FormMistake.SAME_ID, "tiers");
        }
        TierTerms terms = new TierTerms(
                levels,
                TierTerms.Window.valueOf(constant(block, "window", List.of("calendar-year", "twelve-months"))),
                TierTerms.Downgrade.valueOf(constant(block, "downgrade", List.of("one-step", "to-qualified"))),
                block.number("grace-days", 366));
        block.nothingElse();
        return terms;
    }

    private Tier tier(Node node, boolean lowest) {
        String tier = new Block("tiers.levels", node, new ArrayList<>()).word("id");
        Block block = new Block("tiers.levels." + tier, node, problems);
        Tier read = new Tier(
                block.word("id"),
                wording(block),
                need(block, "points"),
                block.optional("spend").isPresent() ? number(block, "spend") : null,
                need(block, "visits"),
                need(block, "lifetime-points"));
        boolean needs = Stream.of(read.points(), read.spend(), read.visits(), read.lifetimePoints())
                .anyMatch(Objects::nonNull);
        if (needs == lowest) {
            block.problem("id", lowest ? ProgrammeMistake.LOWEST_TIER_NEEDS : ProgrammeMistake.TIER_WITHOUT_NEED);
        }
        block.nothingElse();
        return read;
    }

    private static @Nullable Long need(Block block, String key) {
        return block.optional(key).isPresent() ? (long) block.number(key, 999_999) : null;
    }
}
