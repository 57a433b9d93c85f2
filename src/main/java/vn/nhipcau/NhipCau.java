package vn.nhipcau;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The whole service in one program: carries petitions to who must answer, and answers back. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Nhịp Cầu", sharedModules = "shared")
public class NhipCau {
    /** Starts the service; the mode follows from the environment (README, "Run it for real"). */
    public static void main(String[] args) {
        SpringApplication.run(NhipCau.class, args);
    }
}
