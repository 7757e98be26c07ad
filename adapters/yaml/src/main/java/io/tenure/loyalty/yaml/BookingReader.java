package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.BookingWindow;
import io.tenure.loyalty.programme.BookingWindow.Opening;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what members may book before others. */
record BookingReader(BenefitReader benefits, List<TextProblem> problems) {

    private static final int MOST_NAMES = 1_000;

    List<BookingWindow> read(Set<String> categories) {
        return benefits.list("priority-booking", block -> {
            BookingWindow window = new BookingWindow(
                    block.word("id"),
                    wording(block),
                    names(block, "items"),
                    names(block, "categories"),
                    openings(block),
                    block.optional("closes").isPresent() ? time(block, "closes") : null);
            if (window.items().isEmpty() && window.categories().isEmpty()) {
                block.problem("items", ProgrammeMistake.NOTHING_TO_BOOK);
            }
            window.categories().stream()
                    .filter(each -> !categories.contains(each))
                    .forEach(each -> block.problem("categories", ProgrammeMistake.CATEGORY_WITHOUT_ARTICLES, each));
            return window;
        });
    }

    private static List<String> names(Block block, String key) {
        List<String> names = new ArrayList<>();
        if (block.optional(key).isPresent()) {
            for (Node node : block.list(key)) {
                if (node instanceof ScalarNode name && !name.getValue().isBlank()) {
                    names.add(name.getValue());
                } else {
                    block.problem(key, ProgrammeMistake.NOT_NAMES);
                }
            }
        }
        if (names.size() > MOST_NAMES) {
            block.problem(key, ProgrammeMistake.TOO_MANY_NAMES, MOST_NAMES);
        }
        return names;
    }

    private List<Opening> openings(Block block) {
        List<Opening> openings = new ArrayList<>();
        for (Node node : block.list("opens")) {
            Block each = new Block(block.inside("opens." + (openings.size() + 1)), node, problems);
            openings.add(new Opening(benefits.tier(each), time(each, "from")));
            each.nothingElse();
        }
        if (openings.isEmpty()) {
            block.problem("opens", ProgrammeMistake.NOBODY_MAY_BOOK);
        }
        return openings;
    }

    private static LocalDateTime time(Block block, String key) {
        return block.value(key, LocalDateTime::parse, LocalDateTime.MIN, ProgrammeMistake.NOT_A_DAY_AND_TIME);
    }
}
