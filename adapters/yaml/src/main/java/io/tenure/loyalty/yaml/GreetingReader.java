package io.tenure.loyalty.yaml;

import static io.tenure.loyalty.yaml.ProgrammePart.wording;

import io.tenure.loyalty.programme.Greeting;
import io.tenure.loyalty.programme.Occasion;
import io.tenure.shared.yaml.Block;
import java.time.MonthDay;
import java.util.List;

/** Reads on which occasions members are thought of. */
record GreetingReader(BenefitReader benefits) {

    private static final int MOST_POINTS = 100_000;

    List<Greeting> read() {
        return benefits.list("greetings", block -> {
            Greeting greeting = new Greeting(
                    block.word("id"),
                    wording(block),
                    occasion(block),
                    block.optional("points").isPresent() ? block.number("points", MOST_POINTS) : 0,
                    block.optional("message").isPresent() ? message(block.inner("message")) : null);
            if (greeting.points() == 0 && greeting.message() == null) {
                block.problem("points", ProgrammeMistake.GREETING_GIVES_NOTHING);
            }
            return greeting;
        });
    }

    private static Occasion occasion(Block block) {
        String on = block.text("on");
        return switch (on) {
            case "birthday" -> new Occasion.Birthday();
            case "anniversary" -> new Occasion.Anniversary();
            case "chinese-new-year" -> new Occasion.ChineseNewYear();
            default ->
                new Occasion.EachYear(block.value(
                        "on", day -> MonthDay.parse("--" + day), MonthDay.of(1, 1), ProgrammeMistake.NOT_AN_OCCASION));
        };
    }

    private static Greeting.Message message(Block block) {
        Greeting.Message message = new Greeting.Message(
                block.word("template"),
                block.choice("channel", List.of("email", "sms"), "email").equals("sms"));
        block.nothingElse();
        return message;
    }
}
