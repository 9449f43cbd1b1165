package org.concernhandling.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/**
 * Gives the demonstration a print room: a certificate that is made at each start, whose
 * private key is forgotten at once. So letters for the post go out as they would, and
 * nobody opens them. A certificate that was set is used instead.
 */
class DemoPrintRoom implements EnvironmentPostProcessor {

	private static final String CERTIFICATE = "concerns.letters.print-room.certificate";

	private static final int KEY_BITS = 2048;

	/** The invented concerns live in the past, and their letters too. */
	private static final Duration BEFORE = Duration.ofDays(3650);

	private static final Duration AFTER = Duration.ofDays(3650);

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.acceptsProfiles(Profiles.of("demo"))
				&& !StringUtils.hasText(environment.getProperty(CERTIFICATE))) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("demo print room", Map.of(CERTIFICATE, certificate())));
		}
	}

	private static String certificate() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(KEY_BITS);
			KeyPair keys = generator.generateKeyPair();
			X500Name name = new X500Name("CN=Print room of the demonstration");
			Instant now = Instant.now();
			byte[] content = new X509v3CertificateBuilder(name, BigInteger.ONE, Date.from(now.minus(BEFORE)),
					Date.from(now.plus(AFTER)), name, SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()))
				.build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate()))
				.getEncoded();
			return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(content)
					+ "\n-----END CERTIFICATE-----\n";
		}
		catch (GeneralSecurityException | OperatorCreationException | IOException ex) {
			throw new IllegalStateException("The demonstration's print room could not be made", ex);
		}
	}

}
