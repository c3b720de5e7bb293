@claim:right-complaint-authority @witness:page-check
Feature: The privacy page tells people how to complain to the authority

  Everybody may complain to a supervisory authority (GDPR Art. 77), and first asking the host is no condition of it.
  Where a statement says nothing, the page adds it as the law's. That the page tells it is shown here, not that it is
  true.

  Scenario Outline: Visitors of <host> are told of complaining to the authority
    Given the conference server of <host>
    And its statement says of complaining to the authority: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                                         |
      | waag                     | Autoriteit Persoonsgegevens, after the host  |
      | vc4all                   | Autoriteit Persoonsgegevens, after the host  |
      | studentenwerk-osnabrueck | LfD Niedersachsen                            |
      | greenminihost            | Autoriteit Persoonsgegevens; by its web site |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | bbw-leipzig | nothing |
