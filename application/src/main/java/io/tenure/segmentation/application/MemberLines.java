package io.tenure.segmentation.application;

import io.tenure.segmentation.application.port.in.ExportMembersUseCase.Format;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.shared.csv.Cell;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How members are written to a file, a line each. */
interface MemberLines {

    static MemberLines of(Format format) {
        return switch (format) {
            case CSV -> new Csv();
            case NDJSON -> new Ndjson();
        };
    }

    /** What the file begins with. */
    String head();

    String line(MembershipView member);

    /** RFC 4180, UTF-8; what a spreadsheet would take for a formula is written as text. */
    record Csv() implements MemberLines {

        @Override
        public String head() {
            return "customerId,segment,version,entered,left,reason,facts\r\n";
        }

        @Override
        public String line(MembershipView member) {
            String facts = new TreeMap<>(member.facts())
                    .entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + fact.getValue())
                            .collect(Collectors.joining("; "));
            return String.join(
                            ",",
                            Cell.of(member.customerId()),
                            Cell.of(member.segment()),
                            Long.toString(member.version()),
                            member.entered().toString(),
                            member.left() == null ? "" : member.left().toString(),
                            Cell.of(member.reason()),
                            Cell.of(facts))
                    + "\r\n";
        }
    }

    /** A JSON object per line, UTF-8. */
    record Ndjson() implements MemberLines {

        @Override
        public String head() {
            return "";
        }

        @Override
        public String line(MembershipView member) {
            String facts = new TreeMap<>(member.facts())
                    .entrySet().stream()
                            .map(fact -> text(fact.getKey()) + ":" + text(fact.getValue()))
                            .collect(Collectors.joining(",", "{", "}"));
            return "{" + text("customerId") + ":" + text(member.customerId())
                    + "," + text("segment") + ":" + text(member.segment())
                    + "," + text("version") + ":" + member.version()
                    + "," + text("entered") + ":" + text(member.entered().toString())
                    + "," + text("left") + ":"
                    + (member.left() == null ? "null" : text(member.left().toString()))
                    + "," + text("reason") + ":" + text(member.reason())
                    + "," + text("facts") + ":" + facts + "}\n";
        }

        private static String text(String text) {
            StringBuilder json = new StringBuilder("\"");
            text.chars().forEach(c -> {
                if (c == '"' || c == '\\') {
                    json.append('\\').append((char) c);
                } else if (c < ' ') {
                    json.append("\\u%04x".formatted(c));
                } else {
                    json.append((char) c);
                }
            });
            return json.append('"').toString();
        }
    }
}
