package io.tenure.relationship.csv;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/** Reads how a file is written. */
final class FormatReader {

    private static final Format USUAL = new Format(",", '"', StandardCharsets.UTF_8, List.of(), '.');

    private FormatReader() {}

    static Format format(YamlMap root) {
        return root.map("format").map(FormatReader::read).orElse(USUAL);
    }

    private static Format read(YamlMap map) {
        String delimiter = map.text("delimiter").orElse(USUAL.delimiter());
        Format format = new Format(
                delimiter.equals("\\t") ? "\t" : delimiter,
                one(map, "quote", USUAL.quote()),
                encoding(map),
                map.texts("columns"),
                one(map, "decimalMark", USUAL.decimalMark()));
        if (format.delimiter().isEmpty() || format.delimiter().indexOf(format.quote()) >= 0) {
            throw new ImportFailure(map.place() + ": delimiter and quote must differ and not be empty");
        }
        map.nothingElse();
        return format;
    }

    private static char one(YamlMap map, String key, char usual) {
        String text = map.text(key).orElse(String.valueOf(usual));
        if (text.length() != 1) {
            throw new ImportFailure(map.place(key) + ": give one character, not '" + text + "'");
        }
        return text.charAt(0);
    }

    private static Charset encoding(YamlMap map) {
        String name = map.text("encoding").orElse(USUAL.encoding().name());
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new ImportFailure(
                    map.place("encoding") + ": '" + name
                            + "' is no encoding known here; write it like UTF-8, windows-1252 or GB18030",
                    unknown);
        }
    }
}
