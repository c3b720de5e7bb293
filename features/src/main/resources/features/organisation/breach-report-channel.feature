@claim:breach-report-channel @witness:attestation
Feature: A reported breach is received, dated and put on the 72-hour clock

  Whoever notices a breach must be able to tell the host, and the 72 hours of GDPR Art. 33 run from the moment somebody
  knows. No test can show it: a named person answers for it, with evidence and a date on which the word lapses.

  Scenario Outline: Somebody at <host> answers for reports of a data breach
    Given the conference server of <host>
    And its statement says of reports of a data breach: <says>
    When its register of attestations is read
    Then a named person has attested it, with evidence, and the word has not lapsed

    @stated @awaits:6
    Examples: Hosts that promise it
      | host          | says             |
      | greenminihost | controller below |

    @silent @awaits:6
    Examples: Hosts that say nothing of it, though the law demands it
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
