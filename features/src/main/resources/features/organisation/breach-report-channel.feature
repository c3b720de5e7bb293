@claim:breach-report-channel @witness:register-check @witness:clock-advance
Feature: A reported breach is received, dated and put on the 72-hour clock

  Whoever notices a breach must be able to tell the host, and the 72 hours of GDPR Art. 33 run from the moment somebody
  knows. Every host keeps the record (Art. 33(5)).

  @apart
  Scenario Outline: A data breach is reported to <host>
    Given the conference server of <host>
    And its statement says of reports of a data breach: <says>
    When somebody reports a data breach, and the host says since when it knew
    Then the report is on record, and the 72 hours run from then

    @stated
    Examples: Hosts that promise it
      | host          | says             |
      | greenminihost | controller below |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
