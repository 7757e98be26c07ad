package io.tenure.loyalty.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CouponCodesTest {

    private final CouponCodes codes = codes(71, "key of batch 71");

    @Test
    void readBackTheirSerialAndBatchHoweverTheyAreWritten() {
        String code = codes.code(123_456);
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(codes.serial(code)).hasValue(123_456);
        assertThat(CouponCodes.batch(code)).hasValue(71);
        String asPeopleWrite =
                code.replace("-", " ").replace('0', 'o').replace('1', 'l').toLowerCase(Locale.ROOT);
        assertThat(codes.serial(asPeopleWrite)).hasValue(123_456);
        assertThat(CouponCodes.batch(asPeopleWrite)).hasValue(71);
    }

    @Test
    void areAllDifferentAndFollowNoOrder() {
        Set<String> all = new HashSet<>();
        int rising = 0;
        String before = "";
        for (int serial = 0; serial < 20_000; serial++) {
            String code = codes.code(serial);
            assertThat(all.add(code)).isTrue();
            rising += code.compareTo(before) > 0 ? 1 : 0;
            before = code;
        }
        assertThat(rising).isBetween(9_500, 10_500);
    }

    @Test
    void isNoneWithAnotherKeyOrALetterChanged() {
        String code = codes.code(5);
        assertThat(codes(71, "another key").serial(code)).isEmpty();
        char last = code.charAt(code.length() - 1);
        String wrong = code.substring(0, code.length() - 1) + (last == 'A' ? 'B' : 'A');
        assertThat(codes.serial(wrong)).isEmpty();
        assertThat(codes.serial("")).isEqualTo(OptionalLong.empty());
        assertThat(codes.serial("UUUU-UUUU-UUUU-UUUU")).isEmpty();
        assertThat(CouponCodes.batch("UUUU-UUUU-UUUU-UUUU")).isEmpty();
    }

    private static CouponCodes codes(long batch, String key) {
        return new CouponCodes(batch, key.getBytes(StandardCharsets.US_ASCII));
    }
}
