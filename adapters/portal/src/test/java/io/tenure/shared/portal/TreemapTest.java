package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tenure.shared.portal.Treemap.Picture;
import io.tenure.shared.portal.Treemap.Placed;
import io.tenure.shared.portal.Treemap.Tile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreemapTest {

    @Test
    void givesEachPartTheAreaOfItsShareAndLeavesNoRoomOver() {
        Treemap map = map(1071, 819, 633, 593, 484, 352, 187, 94, 63, 42);
        double whole = 4338;

        for (Picture picture : List.of(map.lying(), map.upright())) {
            double area = picture.width() * (double) picture.height();
            assertThat(picture.tiles()).hasSize(10).allSatisfy(tile -> assertThat(
                            (tile.width() + 2.0) * (tile.height() + 2) / area)
                    .isEqualTo(tile.tile().weight() / whole, within(0.002)));
            assertThat(picture.tiles())
                    .allSatisfy(tile -> assertThat(inside(tile, picture)).isTrue());
            assertThat(picture.tiles()).allSatisfy(one -> assertThat(picture.tiles())
                    .filteredOn(other -> !other.equals(one))
                    .noneMatch(other -> overlap(one, other)));
        }
    }

    @Test
    void writesNamesWhereTheyHaveRoom() {
        List<Placed> tiles = map(1000, 1).lying().tiles();

        assertThat(tiles.getFirst().words()).containsExactly("Customers of kind 0", "1000");
        assertThat(tiles.getLast().words()).isEmpty();
    }

    @Test
    void breaksNamesInChineseAnywhere() {
        Tile tile = new Tile("需要关注的客户", "plain", 1, "1", List.of("1"));

        assertThat(TileWords.fitting(tile, 80, 200)).containsExactly("需要关注的", "客户", "1");
        assertThat(TileWords.fitting(tile, 80, 40)).isEmpty();
    }

    private static Treemap map(int... weights) {
        return new Treemap(
                "Customers",
                "Kind",
                List.of("Customers"),
                List.of(),
                IntStream.range(0, weights.length)
                        .mapToObj(n ->
                                new Tile("Customers of kind " + n, "plain", weights[n], "" + weights[n], List.of()))
                        .toList());
    }

    private static boolean inside(Placed tile, Picture picture) {
        return tile.x() >= 0
                && tile.y() >= 0
                && tile.x() + tile.width() <= picture.width()
                && tile.y() + tile.height() <= picture.height();
    }

    private static boolean overlap(Placed one, Placed other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }
}
