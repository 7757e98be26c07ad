package io.tenure.shared.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Serves the portal's own files under names that change with their content, so that browsers keep them for good. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration implements WebMvcConfigurer {
    private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

    private final InstantSource clock;

    PortalConfiguration(InstantSource clock) {
        this.clock = clock;
    }

    @Bean
    ResourceUrlEncodingFilter resourceUrlEncodingFilter() {
        return new ResourceUrlEncodingFilter();
    }

    /** A page that fails half-way becomes an error page, not half a page. */
    @Autowired
    void wholePagesOnly(ThymeleafViewResolver views) {
        views.setProducePartialOutputWhileProcessing(false);
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(
                registry,
                "/assets/lib/**",
                WEBJARS + "bootstrap/5.3.8/css/",
                WEBJARS + "htmx.org/2.0.10/dist/",
                WEBJARS + "chart.js/4.5.1/dist/");
        serve(registry, "/assets/**", "classpath:/assets/");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String... locations) {
        registry.addResourceHandler(path)
                .addResourceLocations(locations)
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/book");
    }

    /** What a form sends to is no page: the browser stays where the form is, also when htmx would move it on. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (request.getMethod().equals("POST") && request.getHeader("HX-Request") != null) {
                    response.setHeader("HX-Push-Url", "false");
                }
                return true;
            }
        });
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FormatArgument(clock));
        resolvers.add(new ExchangeArgument());
    }
}
