package io.tenure.loyalty.yaml;

import io.tenure.loyalty.programme.Benefits;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads what members have beside points. */
record BenefitReader(Block root, TierTerms tiers, List<TextProblem> problems) {

    private static final int MOST = 200;

    Benefits read(Currency currency, Map<String, String> categories) {
        Set<String> known = Set.copyOf(categories.values());
        return new Benefits(
                new PriceListReader(currency, this, problems).read(known),
                new BookingReader(this, problems).read(known),
                new SoftBenefitReader(this).read(),
                new GreetingReader(this).read());
    }

    /** Entries that each have an id of their own; none where the key is missing. */
    <T> List<T> list(String key, Function<Block, T> reading) {
        List<T> read = new ArrayList<>();
        if (root.optional(key).isEmpty()) {
            return read;
        }
        Set<String> ids = new HashSet<>();
        for (Node node : root.list(key)) {
            String id = new Block(key + "." + (read.size() + 1), node, new ArrayList<>()).word("id");
            Block block = new Block(key + "." + (id.isEmpty() ? read.size() + 1 : id), node, problems);
            read.add(reading.apply(block));
            block.nothingElse();
            if (!ids.add(id)) {
                root.problem(key, ProgrammeMistake.ID_TWICE, id);
            }
        }
        if (read.isEmpty() || read.size() > MOST) {
            root.problem(key, ProgrammeMistake.BENEFITS_OUT_OF_RANGE, MOST);
        }
        return read;
    }

    /** From which tier on; null for all members. */
    @Nullable
    String tier(Block block) {
        if (block.optional("tier").isEmpty()) {
            return null;
        }
        String tier = block.text("tier");
        if (tiers.place(tier) < 0) {
            block.problem("tier", ProgrammeMistake.UNKNOWN_TIER, tier);
        }
        return tier;
    }
}
