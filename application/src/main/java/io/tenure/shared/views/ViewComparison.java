package io.tenure.shared.views;

import java.util.List;

/**
 * How two sets of views differ.
 *
 * @param sameProgress whether both had finished the same positions when they were compared; if not, differences mean
 *     nothing yet
 * @param types one entry per type
 */
public record ViewComparison(boolean sameProgress, List<OfType> types) {

    /**
     * How the views of one type differ.
     *
     * @param firstDifferences at most ten ids, each with what is wrong
     */
    public record OfType(
            String type,
            long live,
            long fresh,
            long missing,
            long unexpected,
            long different,
            List<String> firstDifferences) {

        public boolean equal() {
            return missing + unexpected + different == 0;
        }
    }

    public boolean equal() {
        return types.stream().allMatch(OfType::equal);
    }
}
