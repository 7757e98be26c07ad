package io.tenure.shared.rest;

import io.tenure.shared.domain.CustomerId;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.AbstractJacksonHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** How the API reads and writes. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/tenure/shared/rest/rest.properties")
class RestConfiguration implements WebMvcConfigurer {
    private final JsonMapper json = ApiJson.mapper();

    @Bean
    Requests requests(Validator validator) {
        return new Requests(json, validator);
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters
                .withJsonConverter(new JacksonJsonHttpMessageConverter(json))
                .configureMessageConvertersList(RestConfiguration::keepStrict);
    }

    /** Other converters that happen to be there would take in what our JSON refuses. */
    private static void keepStrict(List<HttpMessageConverter<?>> converters) {
        converters.removeIf(converter -> converter instanceof AbstractJacksonHttpMessageConverter
                && !(converter instanceof JacksonJsonHttpMessageConverter));
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, Instant.class, Times::parse);
        formatters.addConverter(String.class, CustomerId.class, CustomerId::new);
    }
}
