package vn.nhipcau.sandbox;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the page and lets uploads be as large as Telegram takes them. */
@SandboxOnly
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxConfiguration implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/sandbox/**")
                .addResourceLocations("classpath:/sandbox/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addRedirectViewController("/", "/sandbox/");
        views.addRedirectViewController("/sandbox", "/sandbox/");
        views.addViewController("/sandbox/").setViewName("forward:/sandbox/index.html");
    }

    @Bean
    MultipartConfigElement sandboxUploads() {
        var uploads = new MultipartConfigFactory();
        uploads.setMaxFileSize(DataSize.ofMegabytes(50));
        uploads.setMaxRequestSize(DataSize.ofMegabytes(200));
        uploads.setFileSizeThreshold(DataSize.ofMegabytes(1));
        return uploads.createMultipartConfig();
    }
}
