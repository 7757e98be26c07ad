package io.tenure.lifecycle.application;

import io.tenure.lifecycle.queries.StagePreview;
import io.tenure.lifecycle.queries.StagePreview.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A preview as a table: who it is about in the first line, then one line for each way. */
final class PreviewFile {

    private PreviewFile() {}

    static void write(StagePreview preview, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                "\t",
                preview.model(),
                Long.toString(preview.version()),
                preview.present(),
                Long.toString(preview.presentVersion()),
                Long.toString(preview.customers()),
                Long.toString(preview.unanswered())));
        for (Group group : preview.groups()) {
            lines.add(String.join(
                    "\t",
                    blank(group.from()),
                    blank(group.to()),
                    Long.toString(group.customers()),
                    String.join(" ", group.samples())));
        }
        Files.write(file, lines);
    }

    static StagePreview read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] head = lines.getFirst().split("\t", -1);
        List<Group> groups = lines.stream().skip(1).map(PreviewFile::group).toList();
        return new StagePreview(
                head[0],
                Long.parseLong(head[1]),
                head[2],
                Long.parseLong(head[3]),
                Long.parseLong(head[4]),
                Long.parseLong(head[5]),
                groups);
    }

    private static Group group(String line) {
        String[] cells = line.split("\t", -1);
        return new Group(orNull(cells[0]), orNull(cells[1]), Long.parseLong(cells[2]), List.of(cells[3].split(" ")));
    }

    private static String blank(@Nullable String stage) {
        return stage == null ? "" : stage;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
