package io.tenure.relationship.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = SampleApplication.class)
@AutoConfigureMockMvc
class CustomerPagesTest {
    private static final String RICH = "/customers/" + SampleBook.RICH;

    @Autowired
    MockMvc browser;

    @Test
    void showsTheBookWithItsCount() throws Exception {
        browser.perform(get("/book"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Harbour &amp; Finch Homeware Ltd")))
                .andExpect(content().string(containsString("125 customers")));
    }

    @Test
    void answersATypedSearchWithTheResultsAlone() throws Exception {
        browser.perform(get("/book").param("q", "lamp").header("HX-Request", "true"))
                .andExpect(content().string(containsString("Cornish Lamp Works")))
                .andExpect(content().string(not(containsString("Harbour"))))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void saysSoWhenNobodyIsFound() throws Exception {
        browser.perform(get("/book").param("q", "zzzz")).andExpect(content().string(containsString("Nobody found")));
    }

    @Test
    void leadsToTheNextPageByCursor() throws Exception {
        browser.perform(get("/book"))
                .andExpect(content().string(containsString("/book?sort=lastInteractionAt&amp;dir=desc&amp;after=50")));
        browser.perform(get("/book").param("after", "100").header("HX-Request", "true"))
                .andExpect(content().string(containsString("<tr")))
                .andExpect(content().string(not(containsString("<thead"))));
    }

    @Test
    void writesHostileNamesAsText() throws Exception {
        browser.perform(get("/customers/" + SampleBook.HOSTILE))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void takesOddInputForNoInput() throws Exception {
        browser.perform(get("/book")
                        .param("kind", "X")
                        .param("sort", "money")
                        .param("country", "%%")
                        .param("q", "x".repeat(5000)))
                .andExpect(status().isOk());
        browser.perform(get(RICH).param("kind", "?").param("from", "soon")).andExpect(status().isOk());
    }

    @Test
    void showsWhoTheCustomerIsAndWhatIsOpen() throws Exception {
        browser.perform(get(RICH))
                .andExpect(content().string(containsString("We owe an answer")))
                .andExpect(content().string(containsString("1 overdue")))
                .andExpect(content().string(containsString("Westbrook Distribution")))
                .andExpect(content().string(containsString("Times in")));
    }

    @Test
    void hidesSomeoneElsesCustomer() throws Exception {
        browser.perform(get("/customers/0198aaaa-0000-7000-8000-000000000011").header("X-As", "anna"))
                .andExpect(status().isNotFound());
    }

    @Test
    void offersNoDeedsToAnAuditor() throws Exception {
        browser.perform(get(RICH).header("X-As", "olga"))
                .andExpect(content().string(not(containsString("Record interaction"))))
                .andExpect(content().string(containsString("Audit history")));
    }

    @Test
    void drawsWhatACustomerBoughtInTwoYears() throws Exception {
        browser.perform(get(RICH + "/purchases"))
                .andExpect(content().string(containsString("data-chart=\"BARS\"")))
                .andExpect(content().string(containsString("Nov 2026")));
    }

    @Test
    void recordsAnInteractionAndShowsIt() throws Exception {
        browser.perform(post("/customers/" + SampleBook.NEW + "/interactions")
                        .param("key", "k1")
                        .param("kind", "CALL")
                        .param("channel", "PHONE")
                        .param("direction", "INBOUND")
                        .param("occurredAt", "2026-11-23T09:00")
                        .param("summary", "Asked for a catalogue"))
                .andExpect(redirectedUrlPattern("/customers/*?recorded=*"));
        browser.perform(get("/customers/" + SampleBook.NEW))
                .andExpect(content().string(containsString("Asked for a catalogue")));
    }

    @Test
    void saysThatAFormChangedAfterItWasRecordedStandsAsFirstTold() throws Exception {
        browser.perform(call("k3", "Asked for ten lamps")).andExpect(redirectedUrlPattern("/customers/*?recorded=*"));
        browser.perform(call("k3", "Asked for ten lamps")).andExpect(redirectedUrlPattern("/customers/*?recorded=*"));

        browser.perform(call("k3", "Asked for twelve lamps"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("the interaction stands otherwise")))
                .andExpect(content().string(containsString("Asked for twelve lamps")));
    }

    private static MockHttpServletRequestBuilder call(String key, String summary) {
        return post("/customers/" + SampleBook.NEW + "/interactions")
                .param("key", key)
                .param("kind", "CALL")
                .param("channel", "PHONE")
                .param("direction", "INBOUND")
                .param("occurredAt", "2026-11-23T09:00")
                .param("amount", "10.50")
                .param("currency", "EUR")
                .param("sku", "L1")
                .param("article", "Lamp")
                .param("quantity", "10")
                .param("price", "1.05")
                .param("category", "")
                .param("summary", summary);
    }

    @Test
    void takesAReturnBelowZero() throws Exception {
        var said = post("/customers/" + SampleBook.NEW + "/interactions")
                .param("key", "k-return")
                .param("kind", "RETURN")
                .param("channel", "STORE")
                .param("direction", "INBOUND")
                .param("occurredAt", "2026-11-23T09:00")
                .param("currency", "GBP");
        browser.perform(said.param("amount", "-30")).andExpect(redirectedUrlPattern("/customers/*?recorded=*"));
    }

    @Test
    void leadsThePageOnAfterADialog() throws Exception {
        browser.perform(post(RICH + "/consents")
                        .param("given", "true")
                        .param("purpose", "news")
                        .param("channel", "EMAIL")
                        .param("source", "call")
                        .header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Redirect", RICH));
    }

    @Test
    void showsAFormAgainWithWhatIsWrong() throws Exception {
        browser.perform(post(RICH + "/interactions")
                        .param("key", "k2")
                        .param("amount", "a lot")
                        .header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not a number")))
                .andExpect(content().string(containsString("value=\"a lot\"")));
    }

    @Test
    void saysWhyAUseCaseRefused() throws Exception {
        browser.perform(post(RICH + "/contact-points")
                        .param("kind", "EMAIL")
                        .param("value", "x")
                        .param("lang", "zh-CN"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("无法识别该联系方式")));
    }

    @Test
    void everyFormStandsOnAPageOfItsOwnToo() throws Exception {
        for (String form : new String[] {
            "/interactions/new",
            "/consents/new",
            "/owner",
            "/partner",
            "/spending",
            "/promises/new",
            "/stakeholders/new",
            "/external-ids/new",
            "/contact-points/new",
            "/details",
            "/merge",
            "/erasure",
            "/promises/p1/broken",
            "/interactions/" + SampleBook.RICH + "-i1/correction",
            "/interactions/" + SampleBook.RICH + "-i1/retraction"
        }) {
            browser.perform(get(RICH + form))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("<html")));
        }
        browser.perform(get("/customers/new")).andExpect(status().isOk());
    }

    @Test
    void takesAnEstimateOfSpendingOnlyWithItsSource() throws Exception {
        var estimate = post(RICH + "/spending").param("amount", "200,000").param("currency", "gbp");
        browser.perform(estimate.param("source", "SURVEY")).andExpect(status().isUnprocessableContent());
        browser.perform(estimate.param("reference", "table 5")).andExpect(redirectedUrl(RICH));
    }

    @Test
    void offersTheAccountManagersAndTakesNobodyElse() throws Exception {
        browser.perform(get(RICH + "/owner")).andExpect(content().string(containsString("<option value=\"ben\"")));
        browser.perform(post(RICH + "/owner").param("owner", "mallory")).andExpect(status().isUnprocessableContent());
        browser.perform(post(RICH + "/owner").param("owner", "ben")).andExpect(redirectedUrl(RICH));
        browser.perform(post(RICH + "/owner").param("owner", "ben").header("X-As", "anna"))
                .andExpect(redirectedUrl("/book"));
    }

    @Test
    void findsTheRecordToMergeByName() throws Exception {
        browser.perform(get(RICH + "/merge/candidates").param("q", "lamp"))
                .andExpect(content().string(containsString("Cornish Lamp Works")));
        browser.perform(get(RICH + "/merge/candidates").param("q", "lamp").header("X-As", "olga"))
                .andExpect(status().isForbidden());
    }

    @Test
    void showsThePastWithoutAnythingToDoThere() throws Exception {
        browser.perform(get(RICH + "/past").param("at", "1700000000").param("known", "1700000000"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This is the past")))
                .andExpect(content().string(not(containsString("Record interaction"))))
                .andExpect(content().string(not(containsString("/consents/new"))));
    }

    @Test
    void laysDuplicatesSideBySideAndMergesThem() throws Exception {
        browser.perform(get("/duplicates")).andExpect(content().string(containsString("Same e-mail address")));
        browser.perform(post("/duplicates/merged")
                        .param("survivor", SampleBook.RICH)
                        .param("absorbed", SampleBook.NEW))
                .andExpect(redirectedUrl("/duplicates"));
    }

    @Test
    void remembersTheLanguageChosen() throws Exception {
        browser.perform(get("/book").param("lang", "zh-CN"))
                .andExpect(content().string(containsString("全部客户")))
                .andExpect(cookie().value("language", "zh-CN"));
    }
}
