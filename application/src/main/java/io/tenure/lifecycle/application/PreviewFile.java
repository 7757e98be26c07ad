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

    private static final int MODEL = 0;
    private static final int VERSION = 1;
    private static final int CUSTOMERS = 2;
    private static final int PRESENT = 4;

    private PreviewFile() {}

    static void write(StagePreview preview, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(
                "\t",
                preview.model(),
                Long.toString(preview.version()),
                Long.toString(preview.customers()),
                Long.toString(preview.unanswered()),
                preview.present(),
                Long.toString(preview.presentVersion())));
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
        // earlier versions looked at the model in force only, and did not name it
        boolean ofOneModel = head.length <= PRESENT;
        List<Group> groups = lines.stream().skip(1).map(PreviewFile::group).toList();
        return new StagePreview(
                head[MODEL],
                Long.parseLong(head[VERSION]),
                head[ofOneModel ? MODEL : PRESENT],
                Long.parseLong(head[ofOneModel ? VERSION : PRESENT + 1]),
                Long.parseLong(head[CUSTOMERS]),
                Long.parseLong(head[CUSTOMERS + 1]),
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
