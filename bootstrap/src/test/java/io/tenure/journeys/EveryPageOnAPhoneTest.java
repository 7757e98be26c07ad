package io.tenure.journeys;

import org.junit.jupiter.api.Test;

/**
 * Every page and dialog can be used by everyone, in Chinese on a phone; a class of its own, so that it runs beside the
 * desk; what axe-core says of a dialog does not hang on its width.
 */
class EveryPageOnAPhoneTest extends Journeys {

    @Test
    void servesEveryone() {
        try (var phone = portal.phone()) {
            EveryPageTest.walk(portal, phone, EveryPageTest::requireFit);
        }
    }
}
