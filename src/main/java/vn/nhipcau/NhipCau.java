package vn.nhipcau;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

import java.util.Arrays;

/** The whole service in one program: carries petitions to who must answer, and answers back. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Nhịp Cầu", sharedModules = "shared")
public class NhipCau {
    /**
     * Starts the service; the mode follows from the environment (README, "Run it for real"). With
     * {@code verify} as the first word it only verifies what is on record, and ends; with {@code
     * move-to-postgresql} it moves all data from the file of an H2, and ends.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("verify")) {
            System.exit(Verify.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        if (args.length > 0 && args[0].equals("move-to-postgresql")) {
            System.exit(MoveToPostgres.run(Arrays.copyOfRange(args, 1, args.length)));
        }
        SpringApplication.run(NhipCau.class, args);
    }
}
