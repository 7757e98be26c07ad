package io.tenure.lifecycle.portal;

import io.tenure.lifecycle.queries.LifecycleModelView;
import io.tenure.lifecycle.queries.LifecycleModelView.StageOfModel;
import io.tenure.lifecycle.queries.StagePreview;
import io.tenure.lifecycle.queries.StagePreview.Group;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A preview as a table: a row for each stage where customers are, a column for each where they would be; blank is no
 * stage.
 *
 * @param moves of those who would not stay, the largest group first
 */
record PreviewMatrix(List<String> columns, List<Row> rows, List<Group> moves) {

    /** Where some customers are, and how many of them would be in each column. */
    record Row(String from, List<Cell> cells) {}

    /** How many customers; whether they would stay. */
    record Cell(long customers, boolean stays) {}

    /**
     * The table of a preview.
     *
     * @param present the model in whose stages customers are now
     */
    static PreviewMatrix of(StagePreview preview, LifecycleModelView present, LifecycleModelView model) {
        List<String> columns = stages(preview, model, Group::to);
        List<Row> rows = stages(preview, present, Group::from).stream()
                .map(from -> new Row(
                        from,
                        columns.stream()
                                .map(to -> new Cell(count(preview, from, to), !preview.otherModel() && from.equals(to)))
                                .toList()))
                .toList();
        List<Group> moves =
                preview.groups().stream().filter(group -> !preview.stay(group)).toList();
        return new PreviewMatrix(columns, rows, moves);
    }

    public long moving() {
        return moves.stream().mapToLong(Group::customers).sum();
    }

    /** Those in which customers are, in the order of the model; then those of which it knows nothing. */
    private static List<String> stages(
            StagePreview preview, LifecycleModelView model, Function<Group, @Nullable String> of) {
        List<String> used =
                preview.groups().stream().map(group -> orBlank(of.apply(group))).toList();
        return Stream.concat(model.stages().stream().map(StageOfModel::id).filter(used::contains), used.stream())
                .distinct()
                .toList();
    }

    private static long count(StagePreview preview, String from, String to) {
        return preview.groups().stream()
                .filter(group -> orBlank(group.from()).equals(from)
                        && orBlank(group.to()).equals(to))
                .mapToLong(Group::customers)
                .sum();
    }

    private static String orBlank(@Nullable String stage) {
        return stage == null ? "" : stage;
    }
}
