package io.tenure.shared.portal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Tells why work in the background failed in the language of the reader, where it is for a reason that people can do
 * something about. Jobs keep it in English, and so what failed for another reason is told.
 */
@Component("failureWords")
class FailureWords {

    private static final List<Known> KNOWN = List.of(
            known("nobody-bought", "Nobody had bought by (\\d{4}-\\d{2}-\\d{2}): .*"),
            known(
                    "nobody-compared",
                    "Programme '(.*)' has no members who are compared: give it a control group, and let customers enrol\\."),
            known("no-model", "There is no lifecycle model (.*) version (\\d+) any more"));

    private final Wording wording;

    FailureWords(Wording wording) {
        this.wording = wording;
    }

    public String say(String failure) {
        for (Known each : KNOWN) {
            Matcher told = each.told().matcher(failure);
            if (told.matches()) {
                return wording.say(
                        "failure." + each.code(),
                        IntStream.rangeClosed(1, told.groupCount())
                                .mapToObj(told::group)
                                .toArray());
            }
        }
        return failure;
    }

    private static Known known(String code, String told) {
        return new Known(code, Pattern.compile(told));
    }

    private record Known(String code, Pattern told) {}
}
