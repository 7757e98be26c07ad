package io.tenure.shared.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has the browser itself carry what the next page is to say, so that any node can say it. Only words to whoever holds
 * the cookie: they are shown as text, and nothing is decided by them.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class CookieFlashes extends AbstractFlashMapManager {

    private static final String NAME = "TENURE-SAYS";
    private static final String FLASH = "flash";

    /** So many wait at most, the newest: what is never shown, as the page is gone, must not outgrow the headers. */
    private static final int MOST = 5;

    private static final JsonMapper JSON = new JsonMapper();

    /** @param until in milliseconds since 1970 */
    private record Carried(
            @Nullable String path, long until, @Nullable Flash flash) {}

    @Override
    @SuppressWarnings("unchecked") // only this class sets the attribute
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof List<?> left ? (List<FlashMap>) left : carried(request);
    }

    private List<FlashMap> carried(HttpServletRequest request) {
        List<FlashMap> maps = new ArrayList<>();
        @Nullable Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie != null) {
            try {
                byte[] json = Base64.getUrlDecoder().decode(cookie.getValue());
                for (Carried carried : JSON.readValue(json, Carried[].class)) {
                    maps.add(map(carried));
                }
            } catch (IllegalArgumentException | JacksonException notOurs) {
                logger.debug("A cookie that is not ours says nothing", notOurs);
            }
        }
        return maps;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(NAME, new ArrayList<>(maps));
        List<Carried> carried = maps.stream()
                .skip(Math.max(0, maps.size() - MOST))
                .map(map -> new Carried(map.getTargetRequestPath(), map.getExpirationTime(), (Flash) map.get(FLASH)))
                .toList();
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(carried));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, carried.isEmpty() ? "" : value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(carried.isEmpty() ? 0 : getFlashMapTimeout())
                        .build()
                        .toString());
    }

    private static FlashMap map(Carried carried) {
        FlashMap map = new FlashMap();
        map.put(FLASH, carried.flash());
        map.setTargetRequestPath(carried.path());
        map.setExpirationTime(carried.until());
        return map;
    }
}
