@claim:right-rectification @witness:register-check
Feature: A person has wrong data corrected everywhere

  Wrong data are corrected everywhere (GDPR Art. 16).

  @apart
  Scenario Outline: Wrong data at <host> are corrected
    Given the conference server of <host>
    And its statement says of correcting data: <says>
    When somebody has wrong data corrected
    Then they are corrected wherever they were

    @stated
    Examples: Hosts that promise it
      | host                     | says                      |
      | waag                     | correct and complete      |
      | vc4all                   | correct and complete      |
      | studentenwerk-osnabrueck | Art. 16                   |
      | greenminihost            | by oneself or by the host |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | bbw-leipzig | nothing |
