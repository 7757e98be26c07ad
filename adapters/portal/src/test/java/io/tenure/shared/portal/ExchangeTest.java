package io.tenure.shared.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.view.RedirectView;

class ExchangeTest {

    @Test
    void leadsOnToPathsWithBraces() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        String view = new Exchange(request, response).onward("/loyalty/club/events/{x}/guests");
        new RedirectView(view.replace("redirect:", ""), true).render(Map.of(), request, response);
        assertThat(response.getRedirectedUrl()).isEqualTo("/loyalty/club/events/%7Bx%7D/guests");
    }
}
