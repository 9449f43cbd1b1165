package org.concernhandling.correspondence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Map;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A print room whose private key the test has. As an initializer it makes itself known to
 * the application.
 */
public final class PrintRoomOfTheTest implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/** Where letters for the post go. */
	public static final String ADDRESS = "post@printroom.example";

	/** Long enough for any test that travels through time. */
	private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");

	private static final KeyPair KEYS = keys("RSA", 2048);

	private static final String CERTIFICATE = certificate(KEYS, FROM, UNTIL, KeyUsage.keyEncipherment);

	@Override
	public void initialize(ConfigurableApplicationContext application) {
		application.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("print room", Map.of("concerns.letters.print-room.address", ADDRESS,
					"concerns.letters.print-room.certificate", CERTIFICATE)));
	}

	/** The certificate of this print room, in PEM. */
	static String certificate() {
		return CERTIFICATE;
	}

	static String certificate(KeyPair keys, Instant from, Instant until, int usage) {
		try {
			X500Name name = new X500Name("CN=Print room of the test");
			byte[] content = new X509v3CertificateBuilder(name, BigInteger.ONE, Date.from(from), Date.from(until), name,
					SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()))
				.addExtension(Extension.keyUsage, true, new KeyUsage(usage))
				.build(new JcaContentSignerBuilder(
						keys.getPublic().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
					.build(keys.getPrivate()))
				.getEncoded();
			return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(content)
					+ "\n-----END CERTIFICATE-----\n";
		}
		catch (IOException | OperatorCreationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static KeyPair keys(String algorithm, int bits) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
			generator.initialize(bits);
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What stands on the pages of a letter that reached the print room. */
	public static String text(MimeMessage message) {
		return text(attachment(message));
	}

	/** The file that a message brings. */
	public static byte[] attachment(MimeMessage message) {
		try {
			BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(1);
			return part.getInputStream().readAllBytes();
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String text(byte[] letter) {
		try (PDDocument document = open(letter, KEYS.getPrivate(), CERTIFICATE)) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setLineSeparator("\n");
			return stripper.getText(document);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static PDDocument open(byte[] letter) throws IOException {
		return open(letter, KEYS.getPrivate(), CERTIFICATE);
	}

	static PDDocument open(byte[] letter, PrivateKey key, String certificate) throws IOException {
		try {
			Certificate own = CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(certificate.getBytes()));
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("print room", key, new char[0], new Certificate[] { own });
			ByteArrayOutputStream written = new ByteArrayOutputStream();
			store.store(written, new char[0]);
			return Loader.loadPDF(letter, "", new ByteArrayInputStream(written.toByteArray()), "print room");
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A certificate that is over by a day. */
	static String expired(Instant now) {
		return certificate(KEYS, FROM, now.minus(Duration.ofDays(1)), KeyUsage.keyEncipherment);
	}

}
