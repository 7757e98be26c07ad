package io.tenure.relationship.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = SampleApplication.class)
@AutoConfigureMockMvc
class AdministrationTest {
    @Autowired
    MockMvc browser;

    @Test
    void listsUsersWithTheirState() throws Exception {
        browser.perform(get("/admin/users"))
                .andExpect(content().string(containsString("One-time password")))
                .andExpect(content().string(containsString("Disabled")));
    }

    @Test
    void showsAOneTimePasswordOnceAndKeepsItOutOfCaches() throws Exception {
        browser.perform(post("/admin/users").param("name", "dora").param("roles", "AUDITOR"))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("correct-horse-battery")));
        browser.perform(get("/admin/users")).andExpect(content().string(not(containsString("correct-horse-battery"))));
    }

    @Test
    void asksForARole() throws Exception {
        browser.perform(post("/admin/users").param("name", "dora"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose at least one role")));
    }

    @Test
    void editsAndResetsUsers() throws Exception {
        browser.perform(get("/admin/users/anna")).andExpect(status().isOk());
        browser.perform(get("/admin/users/nobody")).andExpect(status().isNotFound());
        browser.perform(post("/admin/users/anna").param("roles", "ADMIN")).andExpect(redirectedUrl("/admin/users"));
        browser.perform(post("/admin/users/anna/password"))
                .andExpect(content().string(containsString("wrong-horse-battery")));
    }

    @Test
    void makesAndRevokesKeys() throws Exception {
        browser.perform(get("/admin/api-keys")).andExpect(content().string(containsString("Expired")));
        browser.perform(post("/admin/api-keys")
                        .param("name", "shop")
                        .param("role", "INTEGRATION")
                        .param("expires", "2027-01-01"))
                .andExpect(content().string(containsString("tk_9f2c.secret")));
        browser.perform(post("/admin/api-keys/tk_4be1/revoked")).andExpect(redirectedUrl("/admin/api-keys"));
    }

    @Test
    void shutsOthersOut() throws Exception {
        browser.perform(get("/admin/users").header("X-As", "anna")).andExpect(status().isForbidden());
        browser.perform(get("/admin/api-keys").header("X-As", "anna")).andExpect(status().isForbidden());
    }

    @Test
    void showsHowFarTheViewsHaveCome() throws Exception {
        browser.perform(get("/admin/operations"))
                .andExpect(content().string(containsString("812,431 of 1,204,118")))
                .andExpect(content().string(containsString("Disk is full")));
    }

    @Test
    void showsWhatRunsAndWhatFailed() throws Exception {
        browser.perform(get("/admin/operations"))
                .andExpect(content().string(containsString("40 of 100")))
                .andExpect(content().string(containsString("No space left on the disk")));
        browser.perform(get("/admin/operations").param("lang", "zh-CN"))
                .andExpect(content().string(containsString("后台任务")));
    }

    @Test
    void stopsAJobThatRunsAndNoOther() throws Exception {
        browser.perform(post("/admin/operations/jobs/1/cancellation")).andExpect(redirectedUrl("/admin/operations"));
        browser.perform(post("/admin/operations/jobs/2/cancellation")).andExpect(status().isNotFound());
    }

    @Test
    void letsUsersChooseAPassword() throws Exception {
        browser.perform(get("/password")).andExpect(status().isOk());
        browser.perform(post("/password")
                        .param("oldPassword", "a")
                        .param("newPassword", "b")
                        .param("again", "c"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("The two new passwords differ")))
                .andExpect(content().string(not(containsString("value=\"b\""))));
        browser.perform(post("/password")
                        .param("oldPassword", "a")
                        .param("newPassword", "b")
                        .param("again", "b"))
                .andExpect(content().string(containsString("Choose a longer password")));
    }

    @Test
    void saysWhySomebodyWasNotLetIn() throws Exception {
        browser.perform(get("/login?wrong").param("lang", "zh-CN"))
                .andExpect(content().string(containsString("用户名或密码不正确")));
        browser.perform(get("/login?wait=30")).andExpect(content().string(containsString("Too many failed attempts")));
    }
}
